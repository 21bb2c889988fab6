package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.Form;
import care.mainstay.money.contracts.Contract;

/** Asking once before a contract ends, or before somebody is taken out of it. */
public record EndPage(
        String title,
        String caption,
        String words,
        String action,
        String back,
        Form form,
        String dayField,
        String dayWords,
        boolean why,
        String submit) {

    static EndPage ofContract(Contract contract, Form form) {
        return new EndPage(
                "End this contract",
                contract.title(),
                "What is delivered until the last day is settled as usual, and money held is judged in the months after it."
                        + " The terms and everything settled under them stay as they are.",
                "/contracts/" + contract.id() + "/end",
                "/contracts/" + contract.id(),
                form,
                "last-day",
                "The last day",
                true,
                "End the contract");
    }

    static EndPage ofPerson(Contract contract, String person, String name, Form form) {
        return new EndPage(
                "Take " + name + " out of this contract",
                contract.title(),
                "Their care is paid under it until the day before. Money held for their outcomes is still judged.",
                "/contracts/" + contract.id() + "/people/" + person,
                "/contracts/" + contract.id(),
                form,
                "until",
                "The first day that is not paid under it",
                false,
                "Take them out");
    }
}
