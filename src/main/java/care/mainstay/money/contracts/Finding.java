package care.mainstay.money.contracts;

import care.mainstay.money.terms.Place;
import java.util.Optional;

/**
 * One thing the check of a contract's terms found.
 *
 * @param stops whether the terms cannot be agreed while it stands; otherwise it is a remark
 * @param field the term it is about, as the form names it
 * @param place where it stands in the term sheet; empty for what is about the whole, or found in the form
 * @param words what is wrong, with the values
 * @param whatToDo how to mend it
 */
public record Finding(String code, boolean stops, String field, Optional<Place> place, String words, String whatToDo) {

    /** Found in the form. */
    public Finding(String code, boolean stops, String field, String words, String whatToDo) {
        this(code, stops, field, Optional.empty(), words, whatToDo);
    }

    /** The words, with the line they are about where there is one. */
    public String placed() {
        return place.map(each -> "Line " + each.line() + ": ").orElse("") + words;
    }
}
