package care.mainstay.edge.imports;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A council and two providers, always with the same ids, and files made of text. */
final class ImportingWorld {

    static final Organisation COUNCIL = organisation(1, Organisation.Kind.COUNCIL, "Easton Council");
    static final Organisation PROVIDER = organisation(2, Organisation.Kind.PROVIDER, "Brook Homecare");
    static final Organisation OTHER = organisation(3, Organisation.Kind.PROVIDER, "Hill Homecare");
    static final User COMMISSIONER = user(11, COUNCIL, Role.COMMISSIONER, "Cora Mission");
    static final User MANAGER = user(12, PROVIDER, Role.MANAGER, "Mona Jerome");
    static final User OTHER_MANAGER = user(13, OTHER, Role.MANAGER, "Otto Marsh");

    private ImportingWorld() {}

    static void register(Callers callers, Organisations organisations, Users users) {
        var itself = Caller.system(COUNCIL.id(), new UserId(new UUID(0x8000, 0x8000_0000_0000_0001L)));
        for (var organisation : List.of(COUNCIL, PROVIDER, OTHER)) {
            callers.as(itself, () -> organisations.register(organisation));
        }
        callers.as(itself, () -> users.registerAll(List.of(COMMISSIONER, MANAGER, OTHER_MANAGER)));
    }

    static ImportFile file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static ImportFile file(String name, byte[] bytes) {
        return new ImportFile() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    /** Everything guessed from the headings; dates day first. */
    static Mapping guessed(ImportKind kind, String system) {
        return new Mapping("", kind, system, Map.of(), Map.of(), Map.of(), Optional.of(DateOrder.DAY_FIRST));
    }

    static ImportRun bring(Imports imports, Callers callers, User who, ImportFile file, Mapping mapping) {
        return callers.as(who.caller(), () -> {
            try {
                return imports.run(file, mapping, false, progress -> {});
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        });
    }

    static ImportRun attempt(Imports imports, Callers callers, User who, ImportFile file, Mapping mapping) {
        return callers.as(who.caller(), () -> {
            try {
                return imports.run(file, mapping, true, progress -> {});
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        });
    }

    static List<RejectedRow> rejected(Imports imports, Callers callers, User who, ImportRun run) {
        return callers.as(who.caller(), () -> imports.rejected(run.id(), 1_000));
    }

    private static Organisation organisation(int number, Organisation.Kind kind, String name) {
        return new Organisation(
                new OrganisationId(new UUID(0x8000, 0x8000_0000_0000_0000L + number)), kind, name, Optional.empty());
    }

    private static User user(int number, Organisation of, Role role, String name) {
        return new User(
                new UserId(new UUID(0x8000, 0x8000_0000_0000_0000L + number)),
                of.id(),
                role,
                name,
                "user" + number + "@example.org");
    }
}
