package care.mainstay.care.outcomes;

import java.util.Locale;

/** Where an observation comes from, and which side of the table that is. */
public enum ObservationSource {
    CARER_NOTE("Carer", Voice.PROVIDER),
    SUPERVISOR("Supervisor", Voice.PROVIDER),
    AUDIT("Audit", Voice.PROVIDER),
    PERSON("The person", Voice.PERSON),
    FAMILY("Family or friend", Voice.FAMILY),
    REVIEW("Review", Voice.REVIEWER),
    COUNCIL("Council record", Voice.COUNCIL),
    HOSPITAL("Hospital or health record", Voice.HEALTH);

    /**
     * Whose voice a source is. Two sources are independent when their voices differ: twelve carers of one provider are
     * one voice.
     */
    public enum Voice {
        PROVIDER("the provider’s staff"),
        PERSON("the person"),
        FAMILY("family or friends"),
        REVIEWER("a reviewer"),
        COUNCIL("the council"),
        HEALTH("the health service");

        private final String words;

        Voice(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether this voice can settle a contradiction between the others. */
        public boolean verifies() {
            return this == REVIEWER || this == COUNCIL || this == HEALTH;
        }
    }

    private final String title;
    private final Voice voice;

    ObservationSource(String title, Voice voice) {
        this.title = title;
        this.voice = voice;
    }

    public String title() {
        return title;
    }

    public Voice voice() {
        return voice;
    }

    /** Whether it is another voice than the provider's. */
    public boolean isIndependent() {
        return voice != Voice.PROVIDER;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ObservationSource ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
