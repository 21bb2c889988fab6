package care.mainstay.money.contracts.internal;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Particulars;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether invoicing particulars can be what they say they are, by their shape and their check digits. */
final class ParticularsCheck {

    private static final Pattern POSTCODE =
            Pattern.compile("GIR 0AA|[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][ABD-HJLNP-UW-Z]{2}");
    private static final Pattern REGISTERED = Pattern.compile("[0-9]{6,8}|[A-Z]{2,3}[0-9]{5,6}");
    private static final Pattern TAX_REFERENCE = Pattern.compile("[A-Z0-9/]{5,20}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9]{10,15}");
    private static final int LONGEST = 200;

    private ParticularsCheck() {}

    /** The same without what people put between figures, in capitals where these are meant. */
    static Particulars tidied(Particulars said) {
        var vat = compact(said.tax().vatNumber());
        var scheme = said.endpoint().scheme().strip();
        return new Particulars(
                said.legalName().strip(),
                new Particulars.Address(
                        said.address().line1().strip(),
                        said.address().line2().strip(),
                        said.address().town().strip(),
                        postcode(said.address().postcode())),
                compact(said.registeredNumber()),
                new Particulars.Tax(
                        vat.isEmpty() || vat.startsWith("GB") ? vat : "GB" + vat,
                        compact(said.tax().reference())),
                new Particulars.Endpoint(
                        scheme,
                        scheme.equals(EndpointCheck.EMAIL)
                                ? said.endpoint().identifier().strip()
                                : compact(said.endpoint().identifier())),
                new Particulars.FinanceOffice(
                        said.office().email().strip(), said.office().phone().strip()),
                new Particulars.Account(
                        said.account().name().strip(),
                        compact(said.account().sortCode()),
                        compact(said.account().number())));
    }

    static void refuseIfWrong(Particulars said) {
        var problems = new Refused.Problems();
        needed(problems, "legal-name", said.legalName(), "the legal name", "The legal name");
        needed(problems, "line-1", said.address().line1(), "the first line of the address", "The line");
        problems.text(said.address().line2(), LONGEST, "particulars.line-2", "line-2", "The line");
        needed(problems, "town", said.address().town(), "the town", "The town");
        needed(problems, "postcode", said.address().postcode(), "the postcode", "The postcode");
        shaped(
                problems,
                POSTCODE,
                said.address().postcode(),
                "postcode",
                "is not a postcode",
                "Write it like WM1 2AB.");
        shaped(
                problems,
                REGISTERED,
                said.registeredNumber(),
                "registered-number",
                "is not a company or charity number",
                "A company number has eight characters like 01234567, a charity number six or seven figures.");
        if (!said.tax().vatNumber().isEmpty() && !VatNumber.isRight(said.tax().vatNumber())) {
            problems.add(
                    "particulars.vat-number-wrong",
                    "vat-number",
                    "“" + said.tax().vatNumber() + "” is not a VAT number: its last figures do not fit the others.",
                    "Write the nine figures of the VAT certificate, such as GB 000 1234 67. Leave it empty when you are not registered for VAT.");
        }
        shaped(
                problems,
                TAX_REFERENCE,
                said.tax().reference(),
                "tax-reference",
                "is not a tax reference",
                "A Unique Taxpayer Reference has ten figures.");
        problems.text(said.office().email(), LONGEST, "particulars.email", "email", "The address");
        EndpointCheck.problems(problems, said.endpoint());
        shaped(
                problems,
                EMAIL,
                said.office().email(),
                "email",
                "is not an e-mail address",
                "Write it like finance@example.org.");
        shaped(
                problems,
                PHONE,
                said.office().phone().replaceAll("[ ()-]", ""),
                "phone",
                "is not a telephone number",
                "Write it with its area code, like 01632 960123.");
        account(problems, said.account());
        problems.refuseIfAny();
    }

    /** All of an account, or nothing of it. */
    private static void account(Refused.Problems problems, Particulars.Account account) {
        if (account.equals(Particulars.Account.NONE)) {
            return;
        }
        needed(problems, "account-name", account.name(), "the name of the account", "The name");
        needed(problems, "sort-code", account.sortCode(), "the sort code", "The sort code");
        needed(problems, "account-number", account.number(), "the account number", "The account number");
        shaped(
                problems,
                Pattern.compile("[0-9]{6}"),
                account.sortCode(),
                "sort-code",
                "is not a sort code",
                "A sort code has six figures, like 00-12-34.");
        shaped(
                problems,
                Pattern.compile("[0-9]{8}"),
                account.number(),
                "account-number",
                "is not an account number",
                "It has eight figures. Put a 0 before a number that has seven.");
    }

    private static void needed(Refused.Problems problems, String field, String said, String what, String begins) {
        problems.when(said.isEmpty(), "particulars.missing", field, "Enter " + what + ".", "");
        problems.text(said, LONGEST, "particulars." + field, field, begins);
    }

    /** What is not empty has to look like this. */
    static void shaped(
            Refused.Problems problems, Pattern shape, String said, String field, String isNot, String whatToDo) {
        if (!said.isEmpty() && !shape.matcher(said).matches()) {
            var shown = said.length() > 40 ? said.substring(0, 40) + "…" : said;
            problems.add("particulars." + field + "-wrong", field, "“" + shown + "” " + isNot + ".", whatToDo);
        }
    }

    private static String postcode(String said) {
        var compact = compact(said);
        return compact.length() < 5
                ? compact
                : compact.substring(0, compact.length() - 3) + " " + compact.substring(compact.length() - 3);
    }

    private static String compact(String said) {
        return said.replaceAll("[\\s.–-]", "").toUpperCase(Locale.ROOT);
    }
}
