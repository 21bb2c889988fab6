package care.mainstay.edge.westmere.internal.life;

import java.util.List;
import java.util.Optional;

/**
 * The lives that a newcomer is meant to find, each with whom it happens to. What happens to the others is drawn.
 *
 * <p>They are told in docs/westmere.md, which a test compares with this list.
 */
public enum Story {
    WALKS_AGAIN(0, "Margaret", "Ashdown", true, 83, List.of("shop-walk", "know-faces", "club"), List.of("walking")),
    FALLS_NOTICED(0, "Stanley", "Pickersgill", false, 88, List.of("falls", "hobby-back"), List.of("walking")),
    ADMISSION(0, "Doreen", "Kettlewell", true, 86, List.of("walking-steady", "medicines-steady"), List.of("breath")),
    BEREAVED(0, "Leonard", "Fairbrother", false, 84, List.of("mood", "breakfast"), List.of("mood")),
    MEDICINES_ERROR(1, "Iris", "Sowerby", true, 81, List.of("medicines-steady", "kettle"), List.of("memory")),
    MANY_FACES(1, "Beryl", "Thackray", true, 90, List.of("know-faces", "calm-evenings"), List.of("memory", "dementia")),
    DIED_AT_HOME(0, "Harold", "Applegarth", false, 94, List.of("dignity-decline"), List.of("breath")),
    MOVED_AWAY(1, "Sheila", "Cartledge", true, 79, List.of("wash", "club"), List.of("hands")),
    GOALS_MET(0, "Raymond", "Lockyer", false, 77, List.of("stairs", "wash"), List.of("walking")),
    RISK_TAKEN(0, "Audrey", "Penhale", true, 85, List.of("shop-walk", "kettle"), List.of("walking", "sight")),
    NO_GOALS(1, "Douglas", "Greatorex", false, 87, List.of(), List.of("breath")),
    PROTECTED_NAME(2, "Nicola", "Hollis", true, 43, List.of("money-choice", "cook-myself"), List.of("hands")),
    NO_NHS_NUMBER(0, "Irena", "Maliszewski", true, 89, List.of("eat-well", "club"), List.of("hearing")),
    PLATEAU(2, "Kenneth", "Tolley", false, 82, List.of("breakfast", "walking-steady"), List.of("hands")),
    DECLINES_WELL(1, "Olive", "Marchbank", true, 91, List.of("memory-routine", "calm-evenings"), List.of("dementia")),
    NOT_AGREED(0, "Gordon", "Wainfleet", false, 80, List.of("wash", "confidence-out"), List.of("walking"));

    private final int provider;
    private final String given;
    private final String family;
    private final boolean woman;
    private final int age;
    private final List<String> aims;
    private final List<String> tags;

    Story(int provider, String given, String family, boolean woman, int age, List<String> aims, List<String> tags) {
        this.provider = provider;
        this.given = given;
        this.family = family;
        this.woman = woman;
        this.age = age;
        this.aims = aims;
        this.tags = tags;
    }

    /** The story of the person with this number, if theirs is told. */
    public static Optional<Story> of(int number) {
        return number < values().length ? Optional.of(values()[number]) : Optional.empty();
    }

    /** Which of the three providers supports them. */
    public int provider() {
        return provider;
    }

    public String given() {
        return given;
    }

    public String family() {
        return family;
    }

    public String fullName() {
        return given + " " + family;
    }

    public boolean woman() {
        return woman;
    }

    /** Age when the year ends. */
    public int age() {
        return age;
    }

    /** The keys of the aims they have. */
    public List<String> aims() {
        return aims;
    }

    public List<String> tags() {
        return tags;
    }
}
