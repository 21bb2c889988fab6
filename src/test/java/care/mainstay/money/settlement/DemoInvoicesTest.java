package care.mainstay.money.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.documents.InvoiceRules;
import care.mainstay.people.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The invoices of Westmere as a council's finance system takes them, over HTTP, under the rules it goes by. */
@MainstayTest(westmere = true)
class DemoInvoicesTest {

    private static final Pattern CONTRACT = Pattern.compile("href=\"(/contracts/[0-9a-f-]{36})\"");
    private static final Pattern MONTH = Pattern.compile("href=\"(/settlements/[0-9a-f-]{36})\"");

    @LocalServerPort
    private int port;

    @Test
    void everyPostedMonthIsACompleteInvoiceByTheRulesOfEn16931AndPeppol() {
        var council = Visitor.oneClick(port, "contracts@westmere.example");
        var invoices = 0;
        for (var contract : links(CONTRACT, council.get("/contracts").body())) {
            for (var month : links(MONTH, council.get(contract).body())) {
                var page = council.get(month).body();
                if (page.contains(month + "/invoice.xml")) {
                    invoices++;
                    assertThat(page).doesNotContain("The invoice is not complete");
                    assertThat(InvoiceRules.brokenBy(
                                    council.get(month + "/invoice.xml").body().getBytes(StandardCharsets.UTF_8)))
                            .as(month)
                            .isEmpty();
                }
            }
        }
        assertThat(invoices).as("months that are posted").isPositive();
    }

    private static LinkedHashSet<String> links(Pattern pattern, String page) {
        var found = new LinkedHashSet<String>();
        var matcher = pattern.matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
