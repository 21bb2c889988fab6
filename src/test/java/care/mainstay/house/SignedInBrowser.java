package care.mainstay.house;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, sends the token a form carries, follows nothing by itself. */
public final class SignedInBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String origin;
    private String token = "";

    public SignedInBrowser(int port) {
        this.origin = "http://localhost:" + port;
    }

    public static SignedInBrowser as(int port, String email, String password) {
        var browser = new SignedInBrowser(port);
        browser.get("/sign-in");
        var answer = browser.post("/sign-in", Map.of("email", email, "password", password, "next", "/"));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(email + " could not sign in: " + answer.statusCode());
        }
        browser.get("/");
        return browser;
    }

    public HttpResponse<String> get(String path) {
        var answer = send(HttpRequest.newBuilder(URI.create(origin + path)).GET());
        var found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    /** Sends a form that asks for something, with its fields in the address. */
    public HttpResponse<String> ask(String path, Map<String, String> fields) {
        return get(path + "?" + encoded(fields));
    }

    /** Posts a form as the page would: with the token of the last page seen. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var all = new java.util.TreeMap<>(fields);
        all.putIfAbsent("_csrf", token);
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(all))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
