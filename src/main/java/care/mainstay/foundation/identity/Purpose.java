package care.mainstay.foundation.identity;

import java.util.Locale;

/** Why somebody may see an organisation's records about a person. */
public enum Purpose {
    /** Giving care: the provider and the carers who visit. */
    DIRECT_CARE,
    /** Arranging, assuring and paying for care: the council. */
    COMMISSIONING,
    /** The person themselves, seeing and keeping their own record. */
    OWN_RECORD,
    /** Someone in the person's circle, by the person's choice. */
    CIRCLE,
    /** A regulator's inspection, until a date. */
    INSPECTION;

    /** The name the database knows this purpose by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
