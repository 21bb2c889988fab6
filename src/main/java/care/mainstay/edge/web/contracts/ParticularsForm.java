package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.Form;
import care.mainstay.money.contracts.Particulars;
import java.util.Optional;

/** Invoicing particulars as they stand in a form. A bank account is never shown again: left empty, it stays what it was. */
final class ParticularsForm {

    private ParticularsForm() {}

    static Form of(Optional<Particulars> known) {
        return known.map(ParticularsForm::filled).orElse(Form.empty());
    }

    private static Form filled(Particulars known) {
        return Form.empty()
                .with("legal-name", known.legalName())
                .with("line-1", known.address().line1())
                .with("line-2", known.address().line2())
                .with("town", known.address().town())
                .with("postcode", known.address().postcode())
                .with("registered-number", known.registeredNumber())
                .with("vat-number", known.tax().vatNumber())
                .with("tax-reference", known.tax().reference())
                .with("endpoint-scheme", known.endpoint().scheme())
                .with("endpoint", known.endpoint().identifier())
                .with("email", known.office().email())
                .with("phone", known.office().phone());
    }

    static Particulars read(Form form, Particulars.Account kept) {
        var typed =
                new Particulars.Account(form.text("account-name"), form.text("sort-code"), form.text("account-number"));
        return new Particulars(
                form.text("legal-name"),
                new Particulars.Address(
                        form.text("line-1"), form.text("line-2"), form.text("town"), form.text("postcode")),
                form.text("registered-number"),
                new Particulars.Tax(form.text("vat-number"), form.text("tax-reference")),
                new Particulars.Endpoint(form.text("endpoint-scheme"), form.text("endpoint")),
                new Particulars.FinanceOffice(form.text("email"), form.text("phone")),
                typed.equals(Particulars.Account.NONE) ? kept : typed);
    }
}
