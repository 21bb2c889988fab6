package care.mainstay.rota.horizon;

/** What a plan of many days may be charged for. Each is counted in its unit and multiplied with its weight. */
public enum HorizonCharge {
    /** Minutes on the way between visits: working time, and paid. */
    TRAVEL("travel", "minutes", 2_100),
    /** Minutes of travel above what the whole plan should have at most ({@link Horizon.Facts#travelAtMost}). */
    OVER_TRAVEL("overTravel", "minutes", 20_000),
    /** Minutes of gaps short enough to be working time, travel not counted. */
    WAITING("waiting", "minutes", 2_100),
    /** Minutes of longer gaps, which nobody pays: they make a carer's day long. */
    LONG_GAP("longGap", "minutes", 60),
    /** Metres between visits, by which mileage is paid. */
    MILEAGE("mileage", "metres", 3),
    /** Minutes from home to the first visit of a day and home from the last. */
    COMMUTE("commute", "minutes", 300),
    /** Minutes by which visits start after their window has closed. */
    LATENESS("lateness", "minutes", 1_000),
    /** Carers who are missing at visits that nobody makes: two for a double-handed one. */
    UNALLOCATED("unallocated", "carers missing", 1_000_000),
    /** Minutes by which carers’ weeks fall short of their guaranteed hours, which are paid all the same. */
    SHORTFALL("shortfall", "minutes", 1_900),
    /**
     * Carers above the agreed team: at the end of each week, for each person, the first carer too many in the 28 days up to
     * then counts 1, the second 2, the third 3, and so on.
     */
    EXTRA_CARERS("extraCarers", "points", 9_000),
    /**
     * What it is worth not to change who was told to come, in minutes of travel by notice ({@link Horizon.Planned#price}),
     * for each carer who comes instead.
     */
    CHANGES("changes", "minutes of travel", 2_100),
    /** Carers who come to a person for the first time. */
    NEW_FACES("newFaces", "carers", 10_000),
    /** Different carers who come in the plan, added up over people: whether they are agreed or not. */
    CARERS("carers", "carers", 0),
    /** Visits, counted for each carer who comes, at which it is not the person’s main carer of the plan. */
    NOT_MAIN("notMain", "visits", 300),
    /** Minutes between the starts of a visit and of that of the same name on the day before that has one. */
    SPREAD("spread", "minutes", 15);

    private final String key;
    private final String unit;
    private final int usual;

    HorizonCharge(String key, String unit, int usual) {
        this.key = key;
        this.unit = unit;
        this.usual = usual;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }

    /** What is counted, in words. */
    public String unit() {
        return unit;
    }

    /** What a unit weighs when nobody has said otherwise, in hundredths of a penny. */
    public int usual() {
        return usual;
    }

    /** Whether it is about who comes, rather than about time and money. */
    public boolean isContinuity() {
        return this == EXTRA_CARERS || this == NEW_FACES || this == CARERS || this == NOT_MAIN || this == SPREAD;
    }
}
