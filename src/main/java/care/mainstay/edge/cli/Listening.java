package care.mainstay.edge.cli;

import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where pages are to be answered, tried before anything is loaded. */
final class Listening {

    private static final int HIGHEST = 65_535;

    /** Below it only root may listen, on most systems. */
    private static final int FIRST_FOR_EVERYBODY = 1024;

    private Listening() {}

    static int port(String typed) {
        if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > HIGHEST) {
            throw new Refused(
                    "start.no-port",
                    "“" + typed + "” is no port.",
                    "Give a number from 1 to 65535 with --port, or as MAINSTAY_PORT in the environment.");
        }
        return Integer.parseInt(typed);
    }

    /** The port, or a free one for 0. */
    static int require(String host, int port) {
        try {
            return free(InetAddress.getByName(host), port);
        } catch (UnknownHostException unknown) {
            throw notHere(host);
        }
    }

    private static int free(InetAddress address, int port) {
        try (var probe = new ServerSocket(port, 1, address)) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            String said = String.valueOf(taken.getMessage());
            if (said.contains("assign requested address")) {
                throw notHere(address.getHostAddress());
            }
            if (said.contains("Permission denied") && port < FIRST_FOR_EVERYBODY) {
                throw new Refused(
                        "start.port-not-allowed",
                        "The account " + System.getProperty("user.name") + " may not listen on port " + port + ".",
                        "Choose one from 1024 on, and put a web server in front: ./mainstay start --port 8080");
            }
            throw new Refused(
                    "start.port-taken",
                    "Another program answers on port " + port + " already.",
                    "Maybe choose another port: ./mainstay start --port " + (port == HIGHEST ? 8080 : port + 1));
        }
    }

    private static Refused notHere(String host) {
        return new Refused(
                "start.host-not-here",
                host + " is no address of this machine.",
                "Give one that is with --host: 127.0.0.1 for this machine only, 0.0.0.0 for all its addresses.");
    }
}
