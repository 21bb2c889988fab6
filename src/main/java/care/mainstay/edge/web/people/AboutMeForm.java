package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.people.persons.AboutMe;

/** The form for what somebody wants known: what it is filled with, and how it is read. */
final class AboutMeForm {

    private static final int LONG = 4_000;

    private AboutMeForm() {}

    static Form blank(boolean own) {
        return own ? Form.empty().with("in-whose-words", Reading.code(AboutMe.InWhoseWords.PERSON)) : Form.empty();
    }

    static Form of(AboutMe words) {
        return Form.empty()
                .with("what-matters", words.whatMatters())
                .with("how-i-like-things", words.howILikeThings())
                .with("please-do", words.pleaseDo())
                .with("please-do-not", words.pleaseDoNot())
                .with("how-i-communicate", words.howICommunicate())
                .with("in-whose-words", Reading.code(words.inWhoseWords()));
    }

    static AboutMe read(Form form) {
        var reading = new Reading(form);
        var matters = reading.optionalText("what-matters", "what matters", LONG);
        var liked = reading.optionalText("how-i-like-things", "how things are liked", LONG);
        var please = reading.optionalText("please-do", "what to do", LONG);
        var pleaseNot = reading.optionalText("please-do-not", "what not to do", LONG);
        var communicate = reading.optionalText("how-i-communicate", "how to communicate", LONG);
        var whose = reading.choice("in-whose-words", "whose words these are", AboutMe.InWhoseWords.class);
        reading.done();
        return new AboutMe(
                matters.orElse(""),
                liked.orElse(""),
                please.orElse(""),
                pleaseNot.orElse(""),
                communicate.orElse(""),
                whose.orElseThrow());
    }
}
