package care.mainstay.money.contracts.internal;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Particulars;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether an electronic address can be one of its kind: the kinds that organisations in the United Kingdom use. */
final class EndpointCheck {

    static final String EMAIL = "EM";

    private static final String GLN = "0088";
    private static final String DUNS = "0060";
    private static final String VAT = "9932";
    private static final Set<String> KINDS = Set.of(EMAIL, GLN, DUNS, VAT);

    private EndpointCheck() {}

    static void problems(Refused.Problems problems, Particulars.Endpoint endpoint) {
        if (endpoint.scheme().isEmpty() && endpoint.identifier().isEmpty()) {
            return;
        }
        if (!KINDS.contains(endpoint.scheme())) {
            problems.add(
                    "particulars.endpoint-kind",
                    "endpoint-scheme",
                    "It is not said what kind of electronic address this is.",
                    "Choose one of the list. Whoever connects you to Peppol knows which.");
            return;
        }
        problems.text(endpoint.identifier(), 200, "particulars.endpoint", "endpoint", "The electronic address");
        problems.when(
                !isOne(endpoint),
                "particulars.endpoint-wrong",
                "endpoint",
                endpoint.identifier().isEmpty()
                        ? "Enter the electronic address."
                        : "“" + endpoint.identifier() + "” is not an electronic address of this kind.",
                whatToDo(endpoint.scheme()));
    }

    private static boolean isOne(Particulars.Endpoint endpoint) {
        return switch (endpoint.scheme()) {
            case GLN -> isGln(endpoint.identifier());
            case DUNS -> endpoint.identifier().matches("[0-9]{9}");
            case VAT -> VatNumber.isRight(endpoint.identifier());
            default -> Pattern.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+", endpoint.identifier());
        };
    }

    private static String whatToDo(String scheme) {
        return switch (scheme) {
            case GLN -> "A GLN has thirteen figures, the last of which checks the others.";
            case DUNS -> "A D-U-N-S number has nine figures.";
            case VAT -> "Write the VAT number with the GB before it.";
            default -> "Write it like invoices@example.org.";
        };
    }

    /** Thirteen figures that, weighed with 1 and 3 in turn, sum to a multiple of ten. */
    private static boolean isGln(String number) {
        if (!number.matches("[0-9]{13}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += (number.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
