package care.mainstay.money.terms;

import care.mainstay.money.terms.Incentives.Verdict;
import care.mainstay.money.terms.internal.run.JsonText;
import java.util.Locale;

/** The incentives of a sheet in words, or as JSON. */
public final class IncentiveWords {

    private IncentiveWords() {}

    public static String of(Incentives incentives) {
        var text = new StringBuilder();
        for (var verdict : incentives.verdicts()) {
            text.append(verdict.check().words());
            text.append(verdict.subject().isEmpty() ? "" : " (" + verdict.subject() + ")");
            text.append(": ").append(answer(verdict)).append('\n');
            if (!verdict.words().isEmpty()) {
                text.append("  ").append(verdict.words()).append('\n');
            }
            verdict.example()
                    .ifPresent(example -> example.before().forEach((table, csv) -> {
                        text.append("    ").append(table).append(":\n");
                        csv.lines()
                                .forEach(line ->
                                        text.append("      ").append(line).append('\n'));
                    }));
        }
        return text.toString();
    }

    private static String answer(Verdict verdict) {
        return switch (verdict.answer()) {
            case PROVED -> "proved";
            case COUNTEREXAMPLE -> verdict.check().isCondition() ? "NOT SO" : "not so";
            case NONE_FOUND -> "no example against it in " + verdict.cases() + " cases";
            case NOT_ASKED -> "not asked";
        };
    }

    public static String json(Incentives incentives) {
        var json = new JsonText();
        json.object(() -> {
            json.name("clean").value(incentives.isClean());
            json.name("verdicts").list(incentives.verdicts(), IncentiveWords::verdict);
        });
        return json.toString();
    }

    private static void verdict(JsonText json, Verdict verdict) {
        json.object(() -> {
            json.name("check").value(verdict.check().name().toLowerCase(Locale.ROOT));
            json.name("subject").value(verdict.subject());
            json.name("answer").value(verdict.answer().name().toLowerCase(Locale.ROOT));
            json.name("cases").value(verdict.cases());
            json.name("words").value(verdict.words());
            verdict.example()
                    .ifPresent(example -> json.name("example").object(() -> {
                        json.name("change").value(example.change());
                        json.name("paidBefore").value(example.paidBefore());
                        json.name("paidAfter").value(example.paidAfter());
                        json.name("before").texts(example.before());
                        json.name("after").texts(example.after());
                    }));
        });
    }
}
