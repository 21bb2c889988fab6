package care.mainstay.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in over HTTP, who can also send what no form of ours would send. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String site;
    private String token = "";

    private Visitor(String site) {
        this.site = site;
    }

    /** What came back. */
    public record Answer(int status, String location, String body) {}

    public static Visitor signedIn(int port, String email, String password) {
        var visitor = new Visitor("http://localhost:" + port);
        visitor.get("/sign-in");
        var answer = visitor.post("/sign-in", Map.of("email", List.of(email), "password", List.of(password)));
        if (answer.status() != 303 && answer.status() != 302) {
            throw new AssertionError("could not sign in: " + answer.status());
        }
        visitor.get("/");
        return visitor;
    }

    /** One of those whom a demo's sign-in page offers. */
    public static Visitor oneClick(int port, String email) {
        var visitor = new Visitor("http://localhost:" + port);
        visitor.get("/sign-in");
        var answer = visitor.post("/sign-in/one-click", Map.of("email", List.of(email)));
        if (answer.status() != 303) {
            throw new AssertionError(email + " is not offered: " + answer.status());
        }
        visitor.get("/");
        return visitor;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(site + path)).build());
    }

    /** Posts a form with the token of the page looked at last. */
    public Answer post(String path, Map<String, List<String>> fields) {
        var typed = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(typed + "&_csrf=" + encoded(token)))
                .build());
    }

    private Answer send(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
