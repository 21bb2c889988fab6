package care.mainstay.edge.cli;

import care.mainstay.Mainstay;
import care.mainstay.edge.westmere.Westmere;
import care.mainstay.foundation.database.DataDirectory;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.SignIn;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the database and the application, and says where it is and how to sign in. */
@Command(
        name = "start",
        description = "Starts Mainstay. The first start loads Westmere, a made-up area with a year of its life.")
final class StartCommand implements Callable<Integer> {

    /** The command has done its part, and the application runs on. */
    static final int RUNNING = -1;

    @Mixin
    private DataOptions where = new DataOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:MAINSTAY_PORT:-8080}",
            description = "A number from 1 to 65535; 0 takes one that is free. Default: ${DEFAULT-VALUE}")
    private String wanted = "8080";

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:MAINSTAY_HOST:-127.0.0.1}",
            description =
                    "The network address to answer on. Default: ${DEFAULT-VALUE}, this machine only. For others to "
                            + "reach it, put a web server with TLS in front.")
    private String host = "127.0.0.1";

    @Option(names = "--empty", description = "For earnest use: without Westmere, with one administrator.")
    private boolean empty;

    @Option(
            names = "--administrator",
            paramLabel = "EMAIL",
            defaultValue = "administrator@localhost",
            description = "Who administers an installation started with --empty. Default: ${DEFAULT-VALUE}")
    private String administrator = "administrator@localhost";

    private int port;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        port = Listening.port(wanted);
        // tried before anything is loaded, so that the answer comes at once
        DataDirectory.take(where.data()).close();
        port = Listening.require(host, port);
        PrintWriter out = command.commandLine().getOut();
        out.println("Starting …");
        out.flush();
        ConfigurableApplicationContext application = run();
        boolean ready = false;
        try {
            found(application, out);
            String address = "http://" + (host.equals("127.0.0.1") ? "localhost" : host) + ":" + port;
            application.getBean(DataDirectory.class).announce(address);
            out.println("Mainstay is at " + address);
            sayHowToSignIn(application, out);
            out.println("Ctrl-C stops it, and so does: ./mainstay stop");
            out.flush();
            ready = true;
            return RUNNING;
        } finally {
            if (!ready) {
                application.close();
            }
        }
    }

    private ConfigurableApplicationContext run() {
        var settings = new HashMap<>(where.settings());
        settings.put("server.port", Integer.toString(port));
        settings.put("server.address", host);
        var application = new SpringApplication(Mainstay.class);
        application.setDefaultProperties(DataOptions.QUIET);
        return application.run(DataOptions.asArguments(settings));
    }

    private void found(ConfigurableApplicationContext application, PrintWriter out) {
        var installation = application.getBean(Installation.class);
        var callers = application.getBean(Callers.class);
        if (empty) {
            application.getBean(Westmere.class).requireNone();
        }
        if (callers.as(Installation.ITSELF, installation::founded)) {
            return;
        }
        if (empty) {
            String password = newPassword();
            callers.as(Installation.ITSELF, () -> installation.found(administrator, password));
            out.println("A new installation. Sign in as " + administrator + " with the password " + password);
            out.println("It is shown only now: write it down, or change it after signing in.");
        } else {
            application.getBean(Westmere.class).load(new Shown(out));
        }
    }

    /** Says every ten per cent how far loading has come. */
    private static final class Shown implements Westmere.Progress {

        private final PrintWriter out;
        private int said = -10;

        private Shown(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void reached(String words, int done) {
            if (done >= said + 10 || done == 100) {
                said = done;
                out.println("  loading Westmere, a made-up area: " + done + "% (" + words + ")");
                out.flush();
            }
        }
    }

    private static void sayHowToSignIn(ConfigurableApplicationContext application, PrintWriter out) {
        var offers = application.getBean(SignIn.class).offers();
        if (offers.isEmpty()) {
            return;
        }
        out.println("Sign in there by one click as:");
        for (SignIn.Offer offer : offers) {
            out.println("  " + offer.name() + ", " + offer.role().name().toLowerCase(java.util.Locale.ROOT) + ", "
                    + offer.organisation());
        }
    }

    /** Four groups of four letters and digits that cannot be taken for one another: 80 bits. */
    private static String newPassword() {
        String signs = "abcdefghjkmnpqrstuvwxyz23456789x";
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(signs.charAt(random.nextInt(31)));
        }
        return password.toString();
    }
}
