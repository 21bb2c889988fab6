package care.mainstay.edge.web.home;

import care.mainstay.foundation.kernel.PersonId;

/**
 * Somebody whose support the reader's home page is about: themselves, or whoever shares with them.
 *
 * @param called what they like to be called
 * @param own whether it is the reader themselves
 */
public record Near(PersonId person, String called, String fullName, boolean own, boolean died) {

    public String path() {
        return "/people/" + person;
    }
}
