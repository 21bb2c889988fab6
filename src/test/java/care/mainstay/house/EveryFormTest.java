package care.mainstay.house;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.SignIn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Fills in every form that the demo's people can come to with what no form should hold, and sends it: an answer is always a
 * page that says what to do, never a failure, and what was typed is never printed as markup.
 */
@MainstayTest(westmere = true)
class EveryFormTest {

    private static final int OF_ONE_KIND = 4;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(/[^\"/#][^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form ([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(input|select|textarea|button) ([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern A_FILE = Pattern.compile("[.](csv|json|pdf|xml)$");

    private static final String SCRIPT = "<script>alert(1)</script>";

    /** What is sent in the place of every value but the token. */
    private static final Map<String, UnaryOperator<String>> MISCHIEF = new LinkedHashMap<>();

    static {
        MISCHIEF.put("nothing", value -> "");
        MISCHIEF.put("the character no keyboard types", value -> "a\0b");
        MISCHIEF.put("script", value -> SCRIPT);
        MISCHIEF.put("twenty thousand characters", value -> "é".repeat(20_000));
        MISCHIEF.put("a number out of all bounds", value -> "99999999999999999999");
        MISCHIEF.put("a number below nothing", value -> "-1");
        MISCHIEF.put("a day that never was", value -> "31");
        MISCHIEF.put("half of a surrogate pair", value -> "\ud83d");
        MISCHIEF.put(
                "somebody else’s id",
                value -> ID.matcher(value).matches() ? "0192f0c1-2d3e-7a4b-8c5d-6e7f80910a1b" : value);
    }

    private record Form(String action, boolean asks, Map<String, String> fields) {

        /** Two forms of one kind ask for the same things in the same place. */
        String kind() {
            return kindOf(action) + fields.keySet();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private SignIn signIn;

    @Test
    void everyFormAnswersMischiefWithAPageThatSaysWhatToDo() {
        var wrong = new ArrayList<String>();
        var sent = new HashSet<String>();
        var tried = new HashSet<String>();
        var walked = EnumSet.noneOf(Role.class);
        for (var offer : signIn.offers()) {
            if (!walked.add(offer.role())) {
                continue;
            }
            var browser = new SignedInBrowser(port);
            browser.get("/sign-in");
            browser.post("/sign-in/one-click", Map.of("email", offer.email(), "next", "/"));
            for (var form : formsOf(browser)) {
                // who sends it makes no difference to how what is sent is read; who may send it is AccessWalkTest’s
                if (!tried.add(form.kind())) {
                    continue;
                }
                MISCHIEF.forEach((mischief, change) -> {
                    sent.add(kindOf(form.action()));
                    var complaint = complaint(browser, form, change);
                    if (!complaint.isEmpty()) {
                        wrong.add(offer.role() + " " + form.action() + " with " + mischief + ": " + complaint);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(sent).as("kinds of form that were tried").hasSizeGreaterThan(40);
    }

    @Test
    void aFormBeyondAllBoundsIsRefusedWithAPageThatSaysSo() {
        var browser = new SignedInBrowser(port);
        browser.get("/sign-in");
        browser.post("/sign-in/one-click", Map.of("email", "manager@westmere.example", "next", "/"));
        browser.get("/people/new");
        var answer = browser.post("/people/new", Map.of("given-name", "a".repeat(33 * 1024 * 1024)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1");
    }

    private static String complaint(SignedInBrowser browser, Form form, UnaryOperator<String> change) {
        var fields = new HashMap<String, String>();
        form.fields().forEach((name, value) -> fields.put(name, change.apply(value)));
        var answer = form.asks() ? browser.ask(form.action(), fields) : browser.post(form.action(), fields);
        if (answer.statusCode() >= 500) {
            return "answers " + answer.statusCode();
        }
        if (answer.statusCode() >= 400 && !answer.body().contains("<h1")) {
            return "answers " + answer.statusCode() + " without a page";
        }
        return answer.body().contains(SCRIPT) ? "prints what was typed as markup" : "";
    }

    /** Every kind of form found by following links from home; signing out would end the walk. */
    private static List<Form> formsOf(SignedInBrowser browser) {
        var forms = new LinkedHashMap<String, Form>();
        var opened = new HashMap<String, Integer>();
        var known = new LinkedHashSet<String>(List.of("/"));
        var open = new ArrayDeque<String>(known);
        while (!open.isEmpty()) {
            var path = open.remove();
            if (A_FILE.matcher(path).find() || opened.merge(kindOf(path), 1, Integer::sum) > OF_ONE_KIND) {
                continue;
            }
            var page = browser.get(path).body();
            LINK.matcher(page)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(known::add)
                    .forEach(open::add);
            FORM.matcher(page)
                    .results()
                    .map(form -> form(path, form.group(1), form.group(2)))
                    .filter(form -> !form.action().startsWith("/sign-"))
                    .forEach(form -> forms.putIfAbsent(form.kind(), form));
        }
        return List.copyOf(forms.values());
    }

    private static Form form(String page, String attributes, String content) {
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(content).results().forEach(field -> {
            var named = attributes(field.group(2));
            var name = named.getOrDefault("name", "");
            if (!name.isEmpty() && !name.equals("_csrf")) {
                fields.put(name, named.getOrDefault("value", ""));
            }
        });
        var named = attributes(attributes);
        return new Form(
                named.getOrDefault("action", page),
                named.getOrDefault("method", "get").equals("get"),
                fields);
    }

    private static Map<String, String> attributes(String tag) {
        var attributes = new HashMap<String, String>();
        ATTRIBUTE.matcher(tag).results().forEach(found -> attributes.put(found.group(1), found.group(2)));
        return attributes;
    }

    private static String kindOf(String path) {
        return ID.matcher(path.replaceAll("[?#].*", "")).replaceAll("{id}");
    }
}
