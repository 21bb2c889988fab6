package care.mainstay.money.contracts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Particulars;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers that cannot be what they say they are do not come onto an invoice. */
class ParticularsCheckTest {

    @Test
    void aVatNumberIsRightWhenItsLastTwoFiguresCheckTheOthers() {
        // 8×0 + 7×0 + 6×0 + 5×1 + 4×2 + 3×3 + 2×4 = 30, and 30 + 67 = 97
        assertThat(VatNumber.isRight("GB000123467")).isTrue();
        assertThat(VatNumber.isRight("GB000123466")).isFalse();
        // 30 + 12 + 55 = 97: as numbers given out since 2009 are
        assertThat(VatNumber.isRight("GB000123412")).isTrue();
        assertThat(VatNumber.isRight("GB000123467001")).as("a branch").isTrue();
        assertThat(VatNumber.isRight("GBGD001")).as("a government department").isTrue();
        assertThat(VatNumber.isRight("GBHA599")).as("a health authority").isTrue();
        for (var wrong : List.of("", "GB", "000123467", "GB00012346", "GBGD500", "GBHA001", "GB000000000")) {
            assertThat(VatNumber.isRight(wrong)).as(wrong).isFalse();
        }
    }

    @Test
    void whatPeoplePutBetweenFiguresIsTakenOut() {
        var tidy = ParticularsCheck.tidied(new Particulars(
                " Avon Homecare Ltd ",
                new Particulars.Address("1 High Street", "", "Avonbridge", "ba11aa"),
                "0123 4567",
                new Particulars.Tax("000 1234 67", "12345 67890"),
                new Particulars.Endpoint("0088", "952 0000 0000 11"),
                new Particulars.FinanceOffice("", ""),
                new Particulars.Account("Avon Homecare", "00-01-04", "9990 0001")));

        assertThat(tidy.legalName()).isEqualTo("Avon Homecare Ltd");
        assertThat(tidy.address().postcode()).isEqualTo("BA1 1AA");
        assertThat(tidy.tax()).isEqualTo(new Particulars.Tax("GB000123467", "1234567890"));
        assertThat(tidy.account().masked()).isEqualTo("Avon Homecare, sort code ending 04, account ending 001");
        assertThatCode(() -> ParticularsCheck.refuseIfWrong(tidy)).doesNotThrowAnyException();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceEachWithItsField() {
        var refused = catchThrowableOfType(
                Refused.class,
                () -> ParticularsCheck.refuseIfWrong(ParticularsCheck.tidied(new Particulars(
                        "",
                        new Particulars.Address("", "", "", "12345"),
                        "12",
                        new Particulars.Tax("GB999999999", "?"),
                        new Particulars.Endpoint("0088", "9520000000012"),
                        new Particulars.FinanceOffice("finance", "960"),
                        new Particulars.Account("", "12345", "1234567")))));

        assertThat(refused.problems())
                .extracting(Refused.Problem::field)
                .containsExactlyInAnyOrder(
                        "legal-name",
                        "line-1",
                        "town",
                        "postcode",
                        "registered-number",
                        "vat-number",
                        "tax-reference",
                        "endpoint",
                        "email",
                        "phone",
                        "account-name",
                        "sort-code",
                        "account-number");
    }

    @Test
    void anElectronicAddressIsOfTheKindItSays() {
        assertThat(wrong(new Particulars.Endpoint("", "9520000000011"))).containsExactly("endpoint-scheme");
        assertThat(wrong(new Particulars.Endpoint("9999", "1"))).containsExactly("endpoint-scheme");
        assertThat(wrong(new Particulars.Endpoint("0060", "12345678"))).containsExactly("endpoint");
        assertThat(wrong(new Particulars.Endpoint("EM", ""))).containsExactly("endpoint");
        for (var right : List.of(
                new Particulars.Endpoint("", ""),
                new Particulars.Endpoint("0088", "9520000000028"),
                new Particulars.Endpoint("0060", "123456789"),
                new Particulars.Endpoint("9932", "GB000123467"),
                new Particulars.Endpoint("EM", "invoices@avon.example"))) {
            assertThat(wrong(right)).as(right.toString()).isEmpty();
        }
    }

    private static List<String> wrong(Particulars.Endpoint endpoint) {
        var problems = new Refused.Problems();
        EndpointCheck.problems(problems, endpoint);
        return problems.found().stream().map(Refused.Problem::field).toList();
    }
}
