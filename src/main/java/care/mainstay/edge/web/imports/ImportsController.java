package care.mainstay.edge.web.imports;

import care.mainstay.edge.imports.DateOrder;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.edge.imports.ImportRun;
import care.mainstay.edge.imports.Imports;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.edge.imports.RejectedRow;
import care.mainstay.edge.imports.Survey;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.audit.Shown;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Bringing files in: upload, look at how it will be read, try, bring, and see what was rejected. */
@Controller
class ImportsController {

    private static final String LIST = "imports/imports";
    private static final String RUN = "imports/import-run";
    private static final int HISTORY = 50;
    private static final long LONGEST_MAPPING = 1 << 20;

    private final Imports imports;
    private final Shown shown;

    ImportsController(Imports imports, Shown shown) {
        this.imports = imports;
        this.shown = shown;
    }

    @Access({Role.MANAGER, Role.COORDINATOR, Role.COMMISSIONER})
    @GetMapping("/imports")
    ModelAndView list() {
        return Page.of(LIST, listPage(Form.empty()));
    }

    @Access({Role.MANAGER, Role.COORDINATOR, Role.COMMISSIONER})
    @PostMapping("/imports")
    ModelAndView upload(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(name = "mapping-file", required = false) @Nullable MultipartFile mappingFile)
            throws IOException {
        var form = Form.of(typed);
        try {
            var mapping = mappingFile == null || mappingFile.isEmpty() ? chosen(form) : brought(mappingFile);
            if (file == null || file.isEmpty()) {
                throw Refused.field(
                        "imports.no-file", "file", "There is no file, or it is empty.", "Choose the file to bring in.");
            }
            try (var content = file.getInputStream()) {
                var run = imports.upload(name(file), content, mapping);
                return Page.seeOther("/imports/" + run);
            }
        } catch (Refused why) {
            return Page.refused(LIST, listPage(form.refused(why)));
        }
    }

    @Access({Role.MANAGER, Role.COORDINATOR, Role.COMMISSIONER})
    @GetMapping("/imports/{run}")
    ModelAndView run(@PathVariable UUID run) throws IOException {
        return Page.of(RUN, runPage(known(run), Form.empty()));
    }

    /** Saves how the file is to be read, and tries it or brings it in. */
    @Access({Role.MANAGER, Role.COORDINATOR, Role.COMMISSIONER})
    @PostMapping("/imports/{run}")
    ModelAndView begin(@PathVariable UUID run, @RequestParam MultiValueMap<String, String> typed) throws IOException {
        var known = known(run);
        var form = Form.of(typed);
        try {
            var mapping = mapped(form, known.mapping());
            imports.remap(run, mapping);
            if (!mapping.name().isEmpty()) {
                imports.save(mapping);
            }
            imports.start(run, !form.text("act").equals("bring"));
            return Page.seeOther("/imports/" + run);
        } catch (Refused why) {
            return Page.refused(RUN, runPage(known, form.refused(onFields(why))));
        }
    }

    @Access({Role.MANAGER, Role.COORDINATOR, Role.COMMISSIONER})
    @GetMapping("/imports/{run}/rejected.csv")
    ResponseEntity<byte[]> rejected(@PathVariable UUID run) throws IOException {
        var known = known(run);
        shows(known);
        var file = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(file, StandardCharsets.UTF_8)) {
            // Spreadsheets take a file without the mark for Windows-1252.
            writer.write('\uFEFF');
            imports.writeRejected(run, writer);
        }
        return file(file.toByteArray(), "text/csv;charset=UTF-8", "rejected-" + known.id() + ".csv");
    }

    /** The mapping of a run as a file, to be changed by hand or given to a colleague. */
    @Access({Role.MANAGER, Role.COORDINATOR, Role.COMMISSIONER})
    @GetMapping("/imports/{run}/mapping.json")
    ResponseEntity<byte[]> mapping(@PathVariable UUID run) {
        var known = known(run);
        return file(
                imports.asJson(known.mapping()).getBytes(StandardCharsets.UTF_8),
                "application/json;charset=UTF-8",
                known.mapping().kind().code() + ".mapping.json");
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(content);
    }

    private ImportRun known(UUID run) {
        return imports.find(run).orElseThrow(NotFound::new);
    }

    private ImportsPage listPage(Form form) {
        var saved = Arrays.stream(ImportKind.values())
                .flatMap(kind -> imports.mappings(kind).stream())
                .toList();
        return ImportsPage.of(form, saved, imports.runs(HISTORY));
    }

    private ImportRunPage runPage(ImportRun run, Form form) throws IOException {
        Optional<Survey> survey = Optional.empty();
        var file = imports.uploaded(run.id());
        if (file.isPresent() && run.state() != ImportRun.State.RUNNING) {
            survey = Optional.of(imports.look(file.get(), run.mapping()));
        }
        // while it runs the page looks again every other second, and shows nobody's records
        var rejected = run.state() == ImportRun.State.RUNNING
                ? List.<RejectedRow>of()
                : imports.rejected(run.id(), ImportRunPage.FIRST_PROBLEMS);
        if (survey.isPresent() || !rejected.isEmpty()) {
            shows(run);
        }
        return ImportRunPage.of(run, survey.orElse(null), systems(), form, rejected);
    }

    /** The systems that files came from before, so that nobody calls the same one by two names. */
    private List<String> systems() {
        return Stream.concat(
                        Arrays.stream(ImportKind.values()).flatMap(kind -> imports.mappings(kind).stream()),
                        imports.runs(HISTORY).stream()
                                .filter(run -> run.state() == ImportRun.State.FINISHED && !run.dryRun())
                                .map(ImportRun::mapping))
                .filter(Mapping::saysSystem)
                .map(Mapping::sourceSystem)
                .distinct()
                .sorted()
                .toList();
    }

    /** Rows of a file are about people, though nobody may know yet about whom. */
    private void shows(ImportRun run) {
        shown.record(new EvidenceRef("imports.run", run.id()));
    }

    /** A mapping as it lies beside a file or was downloaded here. */
    private Mapping brought(MultipartFile file) throws IOException {
        if (file.getSize() > LONGEST_MAPPING) {
            throw Refused.field(
                    "imports.mapping-too-long",
                    "mapping-file",
                    "The mapping is larger than any mapping is.",
                    "Maybe another file was chosen. A mapping ends in .json.");
        }
        try {
            return imports.fromJson(new String(file.getBytes(), StandardCharsets.UTF_8));
        } catch (Refused why) {
            throw new Refused(why.problems().stream()
                    .map(problem ->
                            new Refused.Problem(problem.code(), "mapping-file", problem.words(), problem.whatToDo()))
                    .toList());
        }
    }

    private Mapping chosen(Form form) {
        var saved = form.text("mapping");
        int slash = saved.indexOf('/');
        if (slash > 0) {
            return ImportKind.ofCode(saved.substring(0, slash))
                    .flatMap(kind -> imports.mapping(kind, saved.substring(slash + 1)))
                    .orElseThrow(() -> Refused.field(
                            "imports.no-such-mapping",
                            "mapping",
                            "There is no saved mapping “" + saved.substring(slash + 1) + "”.",
                            "Choose another one."));
        }
        var kind = ImportKind.ofCode(form.text("kind"))
                .orElseThrow(() -> Refused.field(
                        "imports.no-kind", "kind", "It is not said what the rows are.", "Choose what the file holds."));
        return Mapping.unsaid(kind);
    }

    private static Mapping mapped(Form form, Mapping before) {
        var headings = new TreeMap<String, String>();
        for (var column : before.kind().columns()) {
            var heading = form.text(ImportRunPage.field(column));
            if (!heading.isEmpty()) {
                headings.put(column.name(), heading);
            }
        }
        Optional<DateOrder> dates = switch (form.text("dates")) {
            case "day-first" -> Optional.of(DateOrder.DAY_FIRST);
            case "month-first" -> Optional.of(DateOrder.MONTH_FIRST);
            default -> Optional.empty();
        };
        if (form.text("source-system").isEmpty()) {
            throw Refused.field(
                    "imports.no-source-system",
                    "source-system",
                    "It is not said which system the file comes from.",
                    "Enter its name: references are unique within a system.");
        }
        return new Mapping(
                form.text("mapping-name"),
                before.kind(),
                form.text("source-system"),
                headings,
                before.constants(),
                before.values(),
                dates);
    }

    /** Problems named by column, on the fields of the form. */
    private static Refused onFields(Refused why) {
        return new Refused(why.problems().stream()
                .map(problem -> List.of("dates", "source-system", "mapping-name", "")
                                .contains(problem.field())
                        ? problem
                        : new Refused.Problem(
                                problem.code(), "column-" + problem.field(), problem.words(), problem.whatToDo()))
                .toList());
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            return "file.csv";
        }
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() <= 200 ? last : last.substring(last.length() - 200);
    }
}
