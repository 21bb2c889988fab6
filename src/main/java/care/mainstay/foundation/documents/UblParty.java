package care.mainstay.foundation.documents;

import java.util.function.Consumer;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ContactType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;

/** Whoever supplies or pays, in UBL. What was not given is left out: Peppol wants no element that is empty. */
final class UblParty {

    private UblParty() {}

    static PartyType of(Invoice.Party party) {
        var ubl = new PartyType();
        party.code().ifPresent(code -> {
            var identification = new PartyIdentificationType();
            identification.setID(code);
            ubl.addPartyIdentification(identification);
        });
        var name = new PartyNameType();
        name.setName(party.name());
        ubl.addPartyName(name);
        var country = new CountryType();
        country.setIdentificationCode("GB");
        var address = new AddressType();
        address.setCountry(country);
        ubl.setPostalAddress(address);
        var legal = new PartyLegalEntityType();
        legal.setRegistrationName(party.name());
        ubl.addPartyLegalEntity(legal);
        party.registered().ifPresent(known -> fill(ubl, known));
        return ubl;
    }

    private static void fill(PartyType ubl, Invoice.Registered known) {
        given(known.endpoint(), endpoint -> ubl.setEndpointID(endpoint).setSchemeID(known.endpointScheme()));
        var address = ubl.getPostalAddress();
        if (address != null && !known.street().isEmpty()) {
            address.setStreetName(known.street().get(0));
            known.street().stream().skip(1).findFirst().ifPresent(address::setAdditionalStreetName);
            given(known.town(), address::setCityName);
            given(known.postcode(), address::setPostalZone);
        }
        given(known.vatNumber(), number -> ubl.addPartyTaxScheme(tax(number, "VAT")));
        // a registration other than for VAT, which those have whose supplies are all exempt
        given(known.taxReference(), number -> ubl.addPartyTaxScheme(tax(number, "TAX")));
        var legal = ubl.getPartyLegalEntityAtIndex(0);
        if (legal != null) {
            legal.setRegistrationName(known.legalName());
            given(known.number(), legal::setCompanyID);
        }
        if (!known.email().isEmpty() || !known.phone().isEmpty()) {
            var contact = new ContactType();
            contact.setName("Finance office");
            given(known.phone(), contact::setTelephone);
            given(known.email(), contact::setElectronicMail);
            ubl.setContact(contact);
        }
    }

    private static PartyTaxSchemeType tax(String number, String scheme) {
        var id = new TaxSchemeType();
        id.setID(scheme);
        var tax = new PartyTaxSchemeType();
        tax.setCompanyID(number);
        tax.setTaxScheme(id);
        return tax;
    }

    private static void given(String text, Consumer<String> set) {
        if (!text.isEmpty()) {
            set.accept(text);
        }
    }
}
