package care.mainstay.edge.web.components;

import java.util.Locale;

/** How a status feels. It only ever supports words: no colour stands alone. */
public enum Tone {
    /** Nothing to be glad or worried about. */
    NEUTRAL,
    /** Going well, done, agreed. */
    GOOD,
    /** Under way. */
    PROGRESS,
    /** Good to know. */
    INFORMATION,
    /** Needs somebody's attention before long. */
    ATTENTION,
    /** Wrong, overdue or refused. */
    BAD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
