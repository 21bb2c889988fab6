package care.mainstay.bench;

import care.mainstay.foundation.identity.Role;
import care.mainstay.people.persons.Persons;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** The pages people wait for, over HTTP, signed in, by several clients at once who ask again as soon as they are answered. */
final class PagesBench {

    private static final int CLIENTS = 16;
    private static final int ROUNDS = 5;
    private static final int SHOWN_PEOPLE = 60;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final WestmereWorld world;
    private final String address;

    PagesBench(WestmereWorld world) {
        this.world = world;
        this.address = "http://127.0.0.1:" + world.place().port();
    }

    void run() throws Exception {
        var manager = world.caller(Role.MANAGER);
        var people = world.callers().as(manager, () -> world.bean(Persons.class).all(SHOWN_PEOPLE)).stream()
                .map(person -> "/people/" + person.id())
                .toList();
        page("person page, of " + people.size() + " people, coordinator", Role.COORDINATOR, people);
        page(
                "settlement page, commissioner",
                Role.COMMISSIONER,
                List.of("/settlements/" + world.month().id()));
    }

    /** What one round gave: requests a second, and how long one took. */
    private record Round(double perSecond, double p50, double p95, double p99) {}

    private void page(String name, Role role, List<String> paths) throws Exception {
        var clients = new ArrayList<HttpClient>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(signedIn(role));
        }
        var first = clients.get(0);
        int bytes = get(first, paths.get(0));
        var statements = CountedStatements.during(() -> get(first, paths.get(0)));
        ask(clients, paths, WARM_UP);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(ask(clients, paths, ROUND));
        }
        Bench.say(
                "%s: %d clients, %d rounds of %d s; %d SQL statements, %d KB a page",
                name, CLIENTS, ROUNDS, ROUND.toSeconds(), statements.size(), bytes >> 10);
        Bench.say("  requests/s %s", of(rounds.stream().mapToDouble(Round::perSecond).toArray()));
        Bench.say("  p50 ms %s", of(rounds.stream().mapToDouble(Round::p50).toArray()));
        Bench.say("  p95 ms %s", of(rounds.stream().mapToDouble(Round::p95).toArray()));
        Bench.say("  p99 ms %s", of(rounds.stream().mapToDouble(Round::p99).toArray()));
        if (Boolean.getBoolean("bench.statements")) {
            statements.forEach(sql -> Bench.say("    %s", sql.replaceAll("\\s+", " ")));
        }
    }

    private static String of(double[] rounds) {
        return Spread.of(rounds).words(0);
    }

    private Round ask(List<HttpClient> clients, List<String> paths, Duration howLong) throws Exception {
        var threads = Executors.newFixedThreadPool(clients.size());
        long begun = System.nanoTime();
        long end = begun + howLong.toNanos();
        var running = new ArrayList<Future<long[]>>();
        for (int number = 0; number < clients.size(); number++) {
            int start = number * 7;
            var client = clients.get(number);
            Callable<long[]> asking = () -> {
                var took = LongStream.builder();
                for (int i = start; System.nanoTime() < end; i++) {
                    long before = System.nanoTime();
                    get(client, paths.get(i % paths.size()));
                    took.add(System.nanoTime() - before);
                }
                return took.build().toArray();
            };
            running.add(threads.submit(asking));
        }
        var all = new long[0];
        for (var client : running) {
            var more = client.get();
            int had = all.length;
            all = Arrays.copyOf(all, had + more.length);
            System.arraycopy(more, 0, all, had, more.length);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        threads.shutdown();
        return new Round(
                all.length / seconds,
                Spread.percentile(all, 0.50),
                Spread.percentile(all, 0.95),
                Spread.percentile(all, 0.99));
    }

    /** A browser of its own, signed in by one click. */
    private HttpClient signedIn(Role role) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        var page = client.send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in")).build(), HttpResponse.BodyHandlers.ofString());
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IOException("the sign-in page has no token");
        }
        var form = "email=" + encoded(world.offered(role).email()) + "&_csrf=" + encoded(token.group(1));
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in/one-click"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3) {
            throw new IOException("signing in answered " + answer.statusCode());
        }
        return client;
    }

    private int get(HttpClient client, String path) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
