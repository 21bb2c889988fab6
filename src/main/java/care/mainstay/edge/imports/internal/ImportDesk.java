package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.ImportFile;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.edge.imports.ImportRun;
import care.mainstay.edge.imports.Imports;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.edge.imports.RejectedRow;
import care.mainstay.edge.imports.Survey;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The one importer: looks at files, runs them in the foreground or the background, and keeps what became of them. */
@Service
class ImportDesk implements Imports {

    /** A run that has given no sign of life for so long has died with its process, and may be continued. */
    private static final Duration DEAD_AFTER = Duration.ofMinutes(2);

    private final Map<ImportKind, Intake<?>> intakes = new EnumMap<>(ImportKind.class);
    private final ImportShelf shelf;
    private final Callers callers;
    private final AuditTrail audit;
    private final Tools tools;

    /** What every run needs. */
    @Component
    record Tools(
            PlatformTransactionManager transactions,
            InstantSource clock,
            IdSource ids,
            TaskExecutor applicationTaskExecutor) {}

    ImportDesk(List<Intake<?>> intakes, ImportShelf shelf, Callers callers, AuditTrail audit, Tools tools) {
        intakes.forEach(intake -> this.intakes.put(intake.kind(), intake));
        this.shelf = shelf;
        this.callers = callers;
        this.audit = audit;
        this.tools = tools;
    }

    @Override
    public Survey look(ImportFile file, Mapping mapping) throws IOException {
        return Surveyor.survey(file, mapping);
    }

    @Override
    public Survey look(ImportFile file, ImportKind kind) throws IOException {
        return look(file, Mapping.unsaid(kind));
    }

    @Override
    public List<Mapping> mappings(ImportKind kind) {
        return inTransaction(() -> shelf.mappings().all(kind));
    }

    @Override
    public Optional<Mapping> mapping(ImportKind kind, String name) {
        return mappings(kind).stream()
                .filter(mapping -> mapping.name().equals(name))
                .findFirst();
    }

    @Override
    public void save(Mapping mapping) {
        if (mapping.name().isEmpty() || mapping.sourceSystem().isEmpty()) {
            throw Refused.field(
                    "imports.mapping-without-name",
                    "mapping-name",
                    "The mapping has no name, or does not say which system the files come from.",
                    "Give it a name that colleagues will know, such as “Weekly roster”.");
        }
        inTransaction(() -> {
            shelf.mappings().save(callers.current(), mapping, tools.clock().instant());
            return mapping;
        });
    }

    @Override
    public String asJson(Mapping mapping) {
        return shelf.text().write(mapping);
    }

    @Override
    public Mapping fromJson(String json) {
        return shelf.text().read(json);
    }

    @Override
    public ImportRun run(ImportFile file, Mapping mapping, boolean dryRun, Consumer<ImportRun> progress)
            throws IOException {
        var id = tools.ids().next();
        var survey = ready(look(file, mapping));
        inTransaction(() -> {
            shelf.runs()
                    .add(
                            id,
                            callers.current(),
                            survey.mapping(),
                            file.name(),
                            dryRun,
                            tools.clock().instant());
            return id;
        });
        return carryOut(id, file, survey, dryRun, progress);
    }

    @Override
    public UUID upload(String name, InputStream content, Mapping mapping) throws IOException {
        var id = tools.ids().next();
        try {
            return inTransaction(() -> {
                shelf.runs()
                        .add(
                                id,
                                callers.current(),
                                mapping,
                                name,
                                true,
                                tools.clock().instant());
                try {
                    shelf.uploads().keep(id, callers.current(), content);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
                return id;
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    @Override
    public Optional<ImportFile> uploaded(UUID run) {
        return find(run)
                .flatMap(known ->
                        inTransaction(() -> shelf.uploads().find(run, known.fileName(), tools.transactions())));
    }

    @Override
    public void remap(UUID run, Mapping mapping) {
        inTransaction(() -> {
            shelf.runs().remap(run, mapping);
            return run;
        });
    }

    @Override
    public void start(UUID run, boolean dryRun) {
        var caller = callers.current();
        var known = find(run).orElseThrow(NoSuchElementException::new);
        var file = uploaded(run)
                .orElseThrow(() -> new Refused(
                        "imports.file-gone",
                        "The file of this import is no longer kept.",
                        "Upload it again; rows that were taken before will be found to be there."));
        Survey survey;
        try {
            survey = ready(look(file, known.mapping()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        // Begun before anybody is told so: the next look at this run finds it running.
        begin(run, survey, dryRun);
        tools.applicationTaskExecutor()
                .execute(() -> callers.as(caller, () -> {
                    try {
                        carryOn(run, file, survey, dryRun, any -> {});
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                }));
    }

    @Override
    public Optional<ImportRun> find(UUID run) {
        return inTransaction(() -> shelf.runs().find(run));
    }

    @Override
    public List<ImportRun> runs(int limit) {
        return inTransaction(() -> shelf.runs().latest(limit));
    }

    @Override
    public List<RejectedRow> rejected(UUID run, int limit) {
        return inTransaction(() -> shelf.runs().rejected(run, limit));
    }

    @Override
    public void writeRejected(UUID run, Appendable target) {
        inTransaction(() -> {
            shelf.runs().shape(run).ifPresent(shape -> {
                var file = RejectsFile.begin(shape, target);
                shelf.runs().rejected(run, file::add);
            });
            return run;
        });
    }

    private ImportRun carryOut(UUID id, ImportFile file, Survey survey, boolean dryRun, Consumer<ImportRun> progress)
            throws IOException {
        begin(id, survey, dryRun);
        return carryOn(id, file, survey, dryRun, progress);
    }

    private void begin(UUID id, Survey survey, boolean dryRun) {
        var clock = tools.clock();
        var begun = inTransaction(() -> {
            var now = clock.instant();
            audit.wrote(dryRun ? "imports.try" : "imports.take", new EvidenceRef("imports.run", id), Optional.empty());
            return shelf.runs().begin(id, dryRun, survey, now, now.minus(DEAD_AFTER));
        });
        if (!begun) {
            throw new Refused(
                    "imports.already-running",
                    "This import is running already, or has finished.",
                    "Look at its page to see how far it has come.");
        }
    }

    private ImportRun carryOn(UUID id, ImportFile file, Survey survey, boolean dryRun, Consumer<ImportRun> progress)
            throws IOException {
        var caller = callers.current();
        String told;
        try {
            told = read(id, caller, file, survey, dryRun, progress);
        } catch (RuntimeException | IOException | Error failure) {
            stop(id, failure);
            throw failure;
        }
        finish(id, dryRun, told);
        return find(id).orElseThrow();
    }

    /** Answers what is to be told at the end. */
    private String read(
            UUID id, Caller caller, ImportFile file, Survey survey, boolean dryRun, Consumer<ImportRun> progress)
            throws IOException {
        var before = find(id).orElseThrow();
        var bringing = new Bringing(caller, survey.mapping(), id, before.startedAt(), shelf.references());
        var intake = intakes.get(survey.mapping().kind());
        if (intake == null) {
            throw new IllegalStateException(
                    "nothing takes in " + survey.mapping().kind());
        }
        Runnable told = () -> progress.accept(apart(() -> shelf.runs().find(id)).orElseThrow());
        if (!dryRun || intake.actsRowByRow()) {
            var whole = new TransactionTemplate(tools.transactions());
            reader(intake, bringing, whole, whole, dryRun).read(file, before.resumeAfterLine(), told);
            return bringing.toldAtTheEnd();
        }
        var savepoint = template(TransactionDefinition.PROPAGATION_NESTED);
        var apart = template(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        try {
            new TransactionTemplate(tools.transactions()).executeWithoutResult(trial -> {
                trial.setRollbackOnly();
                try {
                    reader(intake, bringing, savepoint, apart, true).read(file, 0, told);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
            return bringing.toldAtTheEnd();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private <T> Run<T> reader(
            Intake<T> intake,
            Bringing bringing,
            TransactionTemplate batches,
            TransactionTemplate bookkeeping,
            boolean dryRun) {
        return new Run<>(
                intake, bringing, shelf.references(), shelf.runs(), tools.clock(), batches, bookkeeping, dryRun);
    }

    private void finish(UUID id, boolean dryRun, String told) {
        inTransaction(() -> {
            shelf.runs().end(id, ImportRun.State.FINISHED, told, tools.clock().instant());
            if (!dryRun) {
                shelf.uploads().drop(id);
            }
            return id;
        });
    }

    /** Says why on the run's page. A database that cannot take even that is what the failure is about already. */
    private void stop(UUID id, Throwable failure) {
        try {
            inTransaction(() -> {
                long after = shelf.runs()
                        .find(id)
                        .map(ImportRun::resumeAfterLine)
                        .filter(line -> line < Long.MAX_VALUE)
                        .orElse(0L);
                shelf.runs()
                        .end(
                                id,
                                ImportRun.State.STOPPED,
                                Faults.words(failure, after),
                                tools.clock().instant());
                return id;
            });
        } catch (DataAccessException | TransactionException unwritten) {
            failure.addSuppressed(unwritten);
        }
    }

    private static Survey ready(Survey survey) {
        if (!survey.isReady()) {
            throw new Refused(survey.problems());
        }
        return survey;
    }

    private <R> R inTransaction(Supplier<R> work) {
        return Objects.requireNonNull(new TransactionTemplate(tools.transactions()).execute(status -> work.get()));
    }

    private <R> R apart(Supplier<R> work) {
        return Objects.requireNonNull(
                template(TransactionDefinition.PROPAGATION_REQUIRES_NEW).execute(status -> work.get()));
    }

    private TransactionTemplate template(int propagation) {
        var template = new TransactionTemplate(tools.transactions());
        template.setPropagationBehavior(propagation);
        return template;
    }
}
