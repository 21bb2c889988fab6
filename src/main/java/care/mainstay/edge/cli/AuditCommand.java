package care.mainstay.edge.cli;

import care.mainstay.foundation.audit.AuditChain;
import care.mainstay.foundation.audit.AuditChain.Head;
import care.mainstay.foundation.audit.AuditChain.Verification;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The audit trail's chains: proving them, and writing their heads down to be kept elsewhere. */
@Command(name = "audit", description = "Proves the audit trail, and writes down what to keep elsewhere.")
final class AuditCommand {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Command(
            description = {
                "Recomputes every organisation’s chain of sealed batches.",
                "Finds a trail that was changed, shortened, put in another order or cut off. The last needs heads kept elsewhere."
            })
    int verify(
            @Mixin DataOptions where,
            @Option(
                            names = "--heads",
                            paramLabel = "FILE",
                            description = "Heads written by 'audit heads' and kept elsewhere since.")
                    @Nullable
                    Path heads) {
        Map<OrganisationId, Head> kept = heads == null ? Map.of() : read(heads);
        List<Verification> found = InApplication.run(where, application -> verifyAll(application, kept));
        PrintWriter out = command.commandLine().getOut();
        boolean intact = true;
        for (Verification each : found) {
            if (each.batches() == 0 && each.unsealed() == 0 && each.intact()) {
                continue;
            }
            out.println(each.organisation().value() + ": "
                    + (each.intact() ? "intact" : "NOT INTACT")
                    + ", " + each.entries() + " entries in " + each.batches() + " batches, " + each.unsealed()
                    + " not yet sealed");
            each.findings().forEach(finding -> out.println("  " + finding));
            intact &= each.intact();
        }
        for (OrganisationId missing : missing(kept, found)) {
            out.println(missing.value() + ": NOT INTACT\n  An organisation whose head was kept is not here any more.");
            intact = false;
        }
        out.println(intact ? "The audit trail is intact." : "The audit trail has been interfered with.");
        return intact ? 0 : 1;
    }

    @Command(description = "Seals what is not sealed yet and writes each chain’s head, to be kept elsewhere.")
    int heads(
            @Mixin DataOptions where, @Parameters(paramLabel = "FILE", description = "Where to write them.") Path file)
            throws IOException {
        List<Head> heads = InApplication.run(where, AuditCommand::sealAll);
        Files.write(
                file,
                heads.stream()
                        .map(head -> head.organisation().value() + " " + head.number() + " " + head.hash())
                        .toList());
        command.commandLine()
                .getOut()
                .println(heads.size() + " heads written to " + file + ". Keep it on another machine.");
        return 0;
    }

    private static List<Verification> verifyAll(ApplicationContext application, Map<OrganisationId, Head> kept) {
        var chain = application.getBean(AuditChain.class);
        var results = new ArrayList<Verification>();
        forEachOrganisation(application, id -> results.add(chain.verify(Optional.ofNullable(kept.get(id)))));
        return results;
    }

    private static List<Head> sealAll(ApplicationContext application) {
        var chain = application.getBean(AuditChain.class);
        var heads = new ArrayList<Head>();
        forEachOrganisation(application, id -> {
            chain.seal();
            chain.head().ifPresent(heads::add);
        });
        return heads;
    }

    private static void forEachOrganisation(
            ApplicationContext application, java.util.function.Consumer<OrganisationId> work) {
        var callers = application.getBean(Callers.class);
        var organisations = application.getBean(Organisations.class);
        var all = callers.as(
                Installation.ITSELF,
                () -> Arrays.stream(Organisation.Kind.values())
                        .flatMap(kind -> organisations.ofKind(kind).stream())
                        .map(Organisation::id)
                        .toList());
        for (OrganisationId id : all) {
            callers.as(Caller.system(id, Installation.MAINSTAY), () -> work.accept(id));
        }
    }

    private static List<OrganisationId> missing(Map<OrganisationId, Head> kept, List<Verification> found) {
        var there = found.stream().map(Verification::organisation).toList();
        return kept.keySet().stream().filter(id -> !there.contains(id)).toList();
    }

    private static String shortened(String line) {
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }

    private static Map<OrganisationId, Head> read(Path file) {
        var heads = new LinkedHashMap<OrganisationId, Head>();
        for (String line : GivenFile.text(file).lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            if (!line.matches("[0-9a-f-]{36} \\d+ [0-9a-f]{64}")) {
                throw new Refused(
                        "audit.not-a-head",
                        file + " has a line that is not a head: " + shortened(line),
                        "Maybe it is another file: ./mainstay audit heads FILE writes them.");
            }
            String[] parts = line.split(" ");
            var id = new OrganisationId(UUID.fromString(parts[0]));
            heads.put(id, new Head(id, Integer.parseInt(parts[1]), parts[2]));
        }
        return heads;
    }
}
