package care.mainstay.edge.web.errors;

import java.util.List;

/**
 * Something did not work: what happened, and what to do now.
 *
 * @param reference what to quote when asking for help; empty when there is nothing to look up
 */
public record ErrorPage(String title, List<String> words, String reference) {

    static ErrorPage notFound() {
        return new ErrorPage(
                "We cannot find that page",
                List.of(
                        "If you typed the address, check that it is right. If you followed a link, the record may have been closed, or it was never open to you.",
                        "Go to the home page to see what you can open, or ask whoever sent you the link."),
                "");
    }

    static ErrorPage forbidden() {
        return new ErrorPage(
                "That page is not for your role",
                List.of(
                        "You are signed in, but this page is for people in another role. If you sent a form, your session may have ended: go back, reload the page and send it again. What you typed was not kept.",
                        "If you think you should be able to open it, ask your organisation’s administrator."),
                "");
    }

    /** @param typed as it stands in the address: year, month and day */
    static ErrorPage noSuchDay(String typed) {
        return new ErrorPage(
                "There is no such day",
                List.of(
                        "The address asks for the day “" + typed + "”, which is not in the calendar.",
                        "Go back and choose another day, or correct the address."),
                "");
    }

    static ErrorPage refused(List<String> words) {
        return new ErrorPage("That could not be done", words, "");
    }

    static ErrorPage tooLarge() {
        return new ErrorPage(
                "That is too large to send",
                List.of(
                        "Nothing was kept. Go back and send less at once: shorten the text, or split the file into parts."),
                "");
    }

    static ErrorPage diskFull() {
        return new ErrorPage(
                "We cannot save anything at the moment",
                List.of(
                        "The disk that the records are kept on is full. Nothing you sent was kept; what was saved before is safe.",
                        "Tell your administrator, who has to make room on it. Then send it again."),
                "");
    }

    static ErrorPage databaseAway() {
        return new ErrorPage(
                "The records cannot be reached at the moment",
                List.of(
                        "Nothing you sent was half-saved: either all of it was kept or none of it was.",
                        "Wait a minute, then go back and look before you send it again. If it stays so, tell your administrator."),
                "");
    }

    static ErrorPage failed(String reference) {
        return new ErrorPage(
                "Something went wrong at our end",
                List.of(
                        "Nothing you sent was half-saved: either all of it was kept or none of it was. Go back and look before you send it again.",
                        "If it keeps happening, tell your administrator, and quote the reference below."),
                reference);
    }
}
