package care.mainstay.care.planning;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;

/**
 * Something a commissioner asked about or of a plan. It may read a plan and never edits it; how often it steps in is
 * counted.
 */
public record Intervention(PersonId person, OrganisationId council, Kind kind, String words, UserId by, Instant at) {

    /** What it asked for. */
    public enum Kind {
        QUESTION("A question"),
        CONCERN("A concern"),
        REQUEST_FOR_CHANGE("A request to change something");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
