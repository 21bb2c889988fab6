package care.mainstay.edge.imports;

import static care.mainstay.edge.imports.Column.Shape.CHOICE;
import static care.mainstay.edge.imports.Column.Shape.DATE;
import static care.mainstay.edge.imports.Column.Shape.NUMBER;
import static care.mainstay.edge.imports.Column.Shape.TEXT;
import static care.mainstay.edge.imports.Column.needed;
import static care.mainstay.edge.imports.Column.optional;

import java.util.ArrayList;
import java.util.List;

/** The columns of what a rota rests on: ordinary weeks, and leave and sickness. */
final class RotaColumns {

    private static final Column CARER = needed(
            "carer",
            TEXT,
            "The care worker: reference, staff number, or a name that only one has.",
            "carer id",
            "care worker",
            "worker",
            "employee",
            "employee id",
            "staff id",
            "staff number",
            "staff name",
            "employee name");

    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    static final List<Column> AVAILABILITY = availability();

    static final List<Column> ABSENCES = List.of(
            needed("reference", TEXT, "What your system calls the absence.", "id", "ref", "absence id", "leave id"),
            CARER,
            needed("kind", CHOICE, "leave, sickness, training or other.", "type", "absence type", "leave type"),
            needed("from", DATE, "The first day away.", "start", "start date", "first day", "from date"),
            optional(
                    "until",
                    DATE,
                    "The last day away; empty while nobody knows.",
                    "end",
                    "end date",
                    "last day",
                    "to",
                    "to date"),
            optional(
                    "known-on",
                    DATE,
                    "The day you came to know of it; the day it is brought here when empty.",
                    "requested on",
                    "booked on",
                    "date requested",
                    "reported on"));

    private static List<Column> availability() {
        var columns = new ArrayList<Column>();
        columns.add(needed("reference", TEXT, "What your system calls this pattern.", "id", "ref", "pattern id"));
        columns.add(CARER);
        columns.add(needed(
                "from", DATE, "The first day on which it counts.", "start", "start date", "valid from", "from date"));
        for (var day : DAYS) {
            columns.add(optional(
                    day,
                    TEXT,
                    "Hours that day, “7am to 2pm, 16:00-21:00”; of week 1 when weeks alternate.",
                    day.substring(0, 3)));
        }
        for (var day : DAYS) {
            columns.add(optional(
                    day + "-2",
                    TEXT,
                    "Hours that day in week 2, when weeks alternate.",
                    day + " week 2",
                    day.substring(0, 3) + " week 2",
                    day.substring(0, 3) + " 2"));
        }
        columns.add(optional(
                "week-one",
                DATE,
                "A Monday on which a week 1 begins; with it, two weeks take turns.",
                "week 1 starts",
                "cycle start"));
        columns.add(optional("most-hours", NUMBER, "Hours a week at most.", "max hours", "maximum hours"));
        columns.add(optional("most-days", NUMBER, "Days a week at most.", "max days", "maximum days"));
        return List.copyOf(columns);
    }

    private RotaColumns() {}
}
