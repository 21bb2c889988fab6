package care.mainstay.bench;

import care.mainstay.edge.imports.DateOrder;
import care.mainstay.edge.imports.ImportFile;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.edge.imports.ImportRun;
import care.mainstay.edge.imports.Imports;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** One provider with 200 people and 100 care workers, brought in as a provider would bring them. */
final class BenchWorld {

    static final int PEOPLE = 200;
    static final int CARERS = 100;

    private final ApplicationContext application;
    private final User manager;

    BenchWorld(ApplicationContext application) {
        this.application = application;
        var provider = new Organisation(
                new OrganisationId(new UUID(0x8000, 0x8000_0000_0000_00B1L)),
                Organisation.Kind.PROVIDER,
                "Bench Homecare",
                Optional.empty());
        this.manager = new User(
                new UserId(new UUID(0x8000, 0x8000_0000_0000_00B2L)),
                provider.id(),
                Role.MANAGER,
                "Bench Manager",
                "bench@example.org");
        var callers = callers();
        callers.as(Installation.ITSELF, () -> bean(Organisations.class).register(provider));
        callers.as(Caller.system(provider.id(), Installation.MAINSTAY), () -> bean(Users.class)
                .registerAll(List.of(manager)));
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    Callers callers() {
        return bean(Callers.class);
    }

    Caller manager() {
        return manager.caller();
    }

    void people() {
        var people = new StringBuilder("id,first name,surname\n");
        for (int i = 0; i < PEOPLE; i++) {
            people.append("P").append(i).append(",Person,Number").append(i).append('\n');
        }
        bring(ImportKind.PEOPLE, "people.csv", people.toString().getBytes(StandardCharsets.UTF_8));
        var carers = new StringBuilder("id,name,start date\n");
        for (int i = 0; i < CARERS; i++) {
            carers.append("E").append(i).append(",Carer Number").append(i).append(",01/01/2010\n");
        }
        bring(ImportKind.CARERS, "carers.csv", carers.toString().getBytes(StandardCharsets.UTF_8));
    }

    ImportRun bring(ImportKind kind, String name, byte[] bytes) {
        return bring(kind, new ImportFile() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        });
    }

    ImportRun bring(ImportKind kind, ImportFile file) {
        var mapping = new Mapping(
                "", kind, "Bench", Map.of(), Map.of(), Map.of(), Optional.of(DateOrder.DAY_FIRST));
        var run = callers().as(manager(), () -> {
            try {
                return bean(Imports.class).run(file, mapping, false, progress -> {});
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        if (run.rejected() > 0) {
            throw new IllegalStateException("rejected: "
                    + callers().as(manager(), () -> bean(Imports.class).rejected(run.id(), 3)));
        }
        return run;
    }
}
