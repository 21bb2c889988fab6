package care.mainstay.edge.westmere.internal.words;

import java.util.List;
import java.util.Locale;

/** Where a family is from, as far as names, kitchens, memories and worship go; weights for Westmere's people and staff. */
public enum Heritage {
    ENGLISH(74, 40, "english", "", "Westmere", "Tallowbridge", "Hexley", "Hull", "Bermondsey", "Stoke", "Plymouth"),
    IRISH(4, 3, "english", "going to Mass at Our Lady's", "Mayo", "Cork", "Derry"),
    WELSH(3, 2, "english", "going to chapel", "Tredegar", "Bala", "Llanelli"),
    CARIBBEAN(5, 6, "caribbean", "going to the New Testament church", "Kingston", "Bridgetown", "Port of Spain"),
    INDIAN(5, 12, "asian", "going to the gurdwara", "Jalandhar", "Nairobi", "Rajkot"),
    PAKISTANI(3, 4, "asian", "going to the mosque", "Mirpur", "Lahore"),
    POLISH(2, 5, "polish", "going to the Polish Mass", "Lwów", "Kraków", "Gdańsk"),
    AFRICAN(2, 17, "african", "going to the Pentecostal church", "Kumasi", "Ibadan", "Harare"),
    CHINESE(1, 1, "chinese", "", "Hong Kong", "Sha Tin"),
    ITALIAN(1, 1, "italian", "going to Mass at Our Lady's", "Avellino", "Bedford", "Agrigento"),
    ROMANIAN(0, 5, "english", "", "Cluj", "Iași"),
    FILIPINO(0, 4, "english", "going to Mass at Our Lady's", "Cebu", "Iloilo");

    private final int peopleWeight;
    private final int staffWeight;
    private final String kitchen;
    private final String worship;
    private final List<String> towns;

    Heritage(int peopleWeight, int staffWeight, String kitchen, String worship, String... towns) {
        this.peopleWeight = peopleWeight;
        this.staffWeight = staffWeight;
        this.kitchen = kitchen;
        this.worship = worship;
        this.towns = List.of(towns);
    }

    public static Heritage ofPeople(Dice dice) {
        return drawn(dice, true);
    }

    public static Heritage ofStaff(Dice dice) {
        return drawn(dice, false);
    }

    private static Heritage drawn(Dice dice, boolean people) {
        var weights = new double[values().length];
        for (Heritage heritage : values()) {
            weights[heritage.ordinal()] = people ? heritage.peopleWeight : heritage.staffWeight;
        }
        return values()[dice.weighted(weights)];
    }

    String kitchen() {
        return kitchen;
    }

    /** How their own congregation is spoken of; empty when there is none in particular. */
    String worship() {
        return worship;
    }

    /** Whether a pastime is one of theirs: places of worship belong to some. */
    boolean takesTo(String pastime) {
        return switch (pastime) {
            case "the mosque" -> this == PAKISTANI;
            case "the gurdwara", "the temple" -> this == INDIAN;
            case "church" -> this != PAKISTANI && this != INDIAN;
            default -> true;
        };
    }

    List<String> towns() {
        return towns;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
