package care.mainstay.care.safety;

import java.util.Locale;

/** What a report is about. */
public enum IncidentAbout {
    FALL("A fall"),
    MEDICINES("Medicines"),
    SKIN("Skin or pressure damage"),
    NUTRITION("Eating and drinking"),
    MISSED_CARE("Care that was missed or late"),
    BEHAVIOUR("Distress or behaviour"),
    INFECTION("Infection"),
    MONEY("Money or belongings"),
    ENVIRONMENT("The home or equipment"),
    ABUSE_OR_NEGLECT("Possible abuse or neglect"),
    CHANGE_IN_HEALTH("A change in health"),
    OTHER("Something else");

    private final String words;

    IncidentAbout(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static IncidentAbout ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
