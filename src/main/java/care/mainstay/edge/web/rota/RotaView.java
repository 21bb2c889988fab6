package care.mainstay.edge.web.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * What of the rota is looked at: the address of the page says all of it.
 *
 * @param round whose round is on the map; empty for whoever begins first
 */
record RotaView(LocalDate day, Show show, boolean byPerson, String round) {

    /** How much at once. */
    enum Show {
        WEEK,
        DAY
    }

    static RotaView of(LocalDate day, String show, String by, String round) {
        return new RotaView(day, show.equals("day") ? Show.DAY : Show.WEEK, by.equals("person"), round);
    }

    LocalDate monday() {
        return mondayOf(day);
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    String address() {
        return address(day, show, byPerson);
    }

    static String address(LocalDate day, Show show, boolean byPerson) {
        return "/rota?day=" + day + (show == Show.DAY ? "&show=day" : "") + (byPerson ? "&by=person" : "");
    }

    String on(LocalDate another) {
        return address(another, show, byPerson) + (show == Show.DAY && isId(round) ? "&round=" + round : "");
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f-]{36}");
    }
}
