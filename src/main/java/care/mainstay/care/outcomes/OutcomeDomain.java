package care.mainstay.care.outcomes;

/** The part of life an outcome belongs to. */
public enum OutcomeDomain {
    INDEPENDENCE("Independence and daily living"),
    MEDICINES("Medicines: safe, and taken as prescribed"),
    CONTINUITY("Familiar faces"),
    AVOIDING_HOSPITAL("Staying out of hospital"),
    SAFETY("Being and feeling safe"),
    WELLBEING("Wellbeing"),
    ENJOYMENT("Enjoyment"),
    PARTICIPATION("Taking part"),
    CONTROL("Control over daily life"),
    CONFIDENCE("Confidence with daily routines"),
    SOCIAL_CONTACT("Seeing people");

    private final String title;

    OutcomeDomain(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
