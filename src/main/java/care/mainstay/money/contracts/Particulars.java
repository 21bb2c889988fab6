package care.mainstay.money.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an organisation says of itself for invoices. A text that was not given is empty.
 *
 * @param legalName the name it is registered under
 * @param registeredNumber of the company or the charity
 */
public record Particulars(
        String legalName,
        Address address,
        String registeredNumber,
        Tax tax,
        Endpoint endpoint,
        FinanceOffice office,
        Account account) {

    public record Address(String line1, String line2, String town, String postcode) {}

    /**
     * How it stands to tax.
     *
     * @param vatNumber with the GB before it; empty where it is not registered for VAT
     * @param reference another registration, such as the Unique Taxpayer Reference
     */
    public record Tax(String vatNumber, String reference) {

        public boolean isRegistered() {
            return !vatNumber.isEmpty() || !reference.isEmpty();
        }
    }

    /**
     * Where its finance system is reached.
     *
     * @param scheme what kind of address it is, by its code in the Peppol list of electronic address schemes
     */
    public record Endpoint(String scheme, String identifier) {

        public boolean isGiven() {
            return !identifier.isEmpty();
        }
    }

    /** How somebody there is reached. */
    public record FinanceOffice(String email, String phone) {}

    /**
     * Where it is paid.
     *
     * @param sortCode six figures
     * @param number eight figures
     */
    public record Account(String name, String sortCode, String number) {

        public static final Account NONE = new Account("", "", "");

        public boolean isGiven() {
            return !number.isEmpty();
        }

        /** The end of both numbers, by which whoever knows them knows which account it is. */
        public String masked() {
            return name + ", sort code ending " + sortCode.substring(4) + ", account ending " + number.substring(5);
        }
    }

    /**
     * What a complete invoice by the Peppol rules still needs from whoever is paid.
     *
     * @param coded whether it is registered here under a code of elsewhere, such as that of the Care Quality Commission
     */
    public static List<String> missingOfProvider(Optional<Particulars> known, boolean coded) {
        var missing = missingOfCouncil(known);
        boolean numbered = known.filter(one -> !one.registeredNumber().isEmpty()
                        || !one.tax().vatNumber().isEmpty())
                .isPresent();
        if (!numbered && !coded) {
            missing.add("a company or charity number, or a VAT number");
        }
        if (known.filter(one -> one.tax().isRegistered()).isEmpty()) {
            missing.add("a VAT number, or another tax reference");
        }
        if (known.filter(one -> one.account().isGiven()).isEmpty()) {
            missing.add("the account it is paid into");
        }
        return missing;
    }

    /** What a complete invoice by the Peppol rules still needs from whoever pays. */
    public static List<String> missingOfCouncil(Optional<Particulars> known) {
        var missing = new ArrayList<String>();
        if (known.isEmpty()) {
            missing.add("its legal name and address");
        }
        if (known.filter(one -> one.endpoint().isGiven()).isEmpty()) {
            missing.add("an electronic address");
        }
        return missing;
    }
}
