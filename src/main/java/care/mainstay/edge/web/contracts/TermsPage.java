package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import java.util.List;

/**
 * The form for a new contract, for new terms of a draft, or for an amendment.
 *
 * @param named whether the contract's name and parties are asked for
 * @param dated whether the day it applies from is asked for
 * @param termed whether the terms are asked for; a sheet of its own is taken over as it is, to be edited
 */
public record TermsPage(
        String title,
        String lead,
        String action,
        String back,
        String submit,
        Form form,
        boolean named,
        boolean dated,
        boolean termed,
        String dateWords,
        String partyField,
        String partyWords,
        List<Choice> parties) {

    public List<Choice> effects() {
        return TermsForm.EFFECTS;
    }

    public List<Choice> confirmations() {
        return TermsForm.CONFIRMATIONS;
    }

    public List<Choice> endings() {
        return TermsForm.ENDINGS;
    }

    public List<Choice> roundings() {
        return TermsForm.ROUNDINGS;
    }

    static TermsPage fresh(Form form, String partyField, List<Choice> parties) {
        return new TermsPage(
                "Draft a contract",
                "These are usual terms. Change what you need; both of you check, agree and sign before anything binds.",
                "/contracts/new",
                "/contracts",
                "Save as a draft",
                form,
                true,
                true,
                true,
                "The first month it covers",
                partyField,
                partyField.equals("provider") ? "Which provider?" : "Which council?",
                parties);
    }

    static TermsPage revising(String contract, Form form) {
        return new TermsPage(
                "Change these terms",
                "A changed text is checked again, and earlier agreements to it fall away.",
                "/contracts/" + contract + "/terms",
                "/contracts/" + contract,
                "Save",
                form,
                false,
                false,
                true,
                "",
                "",
                "",
                List.of());
    }

    static TermsPage amending(String contract, Form form, boolean termed) {
        return new TermsPage(
                "Amend this contract",
                "The signed version stays as it is and goes on for the months before. This starts a new version, which"
                        + " both of you check, agree and sign."
                        + (termed ? "" : " It begins with the sheet that binds now; edit the term sheet next."),
                "/contracts/" + contract + "/amendment",
                "/contracts/" + contract,
                "Save as a draft",
                form,
                false,
                true,
                termed,
                "The first month it applies to",
                "",
                "",
                List.of());
    }
}
