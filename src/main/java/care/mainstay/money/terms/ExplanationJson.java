package care.mainstay.money.terms;

import care.mainstay.money.terms.internal.run.JsonText;

/** An explanation as JSON; what is empty is left out. */
public final class ExplanationJson {

    private ExplanationJson() {}

    public static String of(Explanation tree) {
        var json = new JsonText();
        write(json, tree);
        return json.toString();
    }

    private static void write(JsonText json, Explanation node) {
        json.object(() -> {
            json.name("kind").value(node.kind());
            text(json, "name", node.name());
            if (!node.key().isEmpty()) {
                json.name("key").texts(node.key());
            }
            if (!node.kind().equals("row")) {
                json.name("value").value(node.value());
            }
            if (!node.known()) {
                json.name("known").value(false);
            }
            text(json, "unit", node.unit());
            text(json, "formula", node.formula());
            text(json, "says", node.says());
            if (!node.words().isEmpty()) {
                json.name("words").texts(node.words());
            }
            text(json, "source", node.source());
            if (node.told()) {
                json.name("told").value(true);
            }
            if (!node.parts().isEmpty()) {
                json.name("parts").list(node.parts(), ExplanationJson::write);
            }
        });
    }

    private static void text(JsonText json, String name, String value) {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }
}
