package care.mainstay.edge.imports;

import static care.mainstay.edge.imports.Column.Shape.CHOICE;
import static care.mainstay.edge.imports.Column.Shape.DATE;
import static care.mainstay.edge.imports.Column.Shape.DURATION;
import static care.mainstay.edge.imports.Column.Shape.MOMENT;
import static care.mainstay.edge.imports.Column.Shape.NUMBER;
import static care.mainstay.edge.imports.Column.Shape.TEXT;
import static care.mainstay.edge.imports.Column.needed;
import static care.mainstay.edge.imports.Column.optional;

import java.util.List;

/** The columns of outcomes, visits and observations, with the headings that other systems give them. */
final class CareColumns {

    static final List<Column> OUTCOMES = List.of(
            needed("reference", TEXT, "What your system calls the outcome.", "id", "ref", "outcome id", "goal id"),
            needed(
                    "person",
                    TEXT,
                    "The person: their reference in an earlier file, or NHS number.",
                    ImportColumns.PERSON),
            needed(
                    "statement",
                    TEXT,
                    "The outcome in the person’s own words.",
                    "outcome",
                    "goal",
                    "goal statement",
                    "outcome statement"),
            optional(
                    "noticing",
                    TEXT,
                    "What one will see or do when it is true; needed to be agreed.",
                    "success looks like",
                    "what will be seen",
                    "evidence of success"),
            optional("why-it-matters", TEXT, "Why it matters to the person.", "why", "importance"),
            needed(
                    "kind",
                    CHOICE,
                    "improve, maintain, live-well-with-decline, reduce-a-risk or prevent.",
                    "outcome kind",
                    "outcome type",
                    "goal type"),
            needed(
                    "domain",
                    CHOICE,
                    "Part of life: independence, medicines, continuity, avoiding-hospital, safety,"
                            + " wellbeing, enjoyment, participation, control, confidence or social-contact.",
                    "outcome domain",
                    "goal area"),
            needed(
                    "measure",
                    TEXT,
                    "The measure’s name in the catalogue: independence-ladder, for one.",
                    "measure id",
                    "scale",
                    "outcome measure"),
            optional(
                    "baseline",
                    NUMBER,
                    "How things stood at the beginning, on the measure.",
                    "baseline score",
                    "starting score",
                    "initial score"),
            optional("baseline-on", DATE, "The day of the baseline; the first day when empty.", "baseline date"),
            optional(
                    "baseline-source",
                    CHOICE,
                    "carer-note, supervisor, audit, person, family, review, council or"
                            + " hospital. supervisor when empty.",
                    "baseline by whom",
                    "baseline source"),
            optional("baseline-by", TEXT, "The name of who saw it.", "assessed by", "assessor"),
            optional(
                    "baseline-confirmed-on",
                    DATE,
                    "The day somebody independent of the provider confirmed it.",
                    "baseline agreed on"),
            optional(
                    "baseline-confirmed-source",
                    CHOICE,
                    "person, family, review, council or hospital.",
                    "baseline confirmed source"),
            optional("baseline-confirmed-by", TEXT, "Their name.", "baseline confirmed by", "baseline agreed by"),
            needed("target", NUMBER, "Where it should get to, on the measure.", "target score", "goal score"),
            needed("starts-on", DATE, "The first day.", "start date", "start"),
            needed("target-date", DATE, "The day it should be there by.", "due date", "achieve by"),
            needed("review-on", DATE, "The next review.", "review date", "next review"),
            optional(
                    "course",
                    CHOICE,
                    "What is expected: improvement, steady, slower-decline or comfort. improvement when" + " empty.",
                    "expected course",
                    "trajectory"),
            optional("course-words", TEXT, "The same in plain words.", "expected course words"),
            optional(
                    "influence",
                    CHOICE,
                    "How much the provider can bring about: mostly, shared or little. mostly when" + " empty.",
                    "provider influence"),
            optional("influence-reason", TEXT, "Why that is thought.", "influence reason"),
            optional(
                    "funding",
                    CHOICE,
                    "council-commissioned, direct-payment, individual-service-fund, self-funder or"
                            + " continuing-healthcare. council-commissioned when empty.",
                    "funding route",
                    "funder"),
            optional(
                    "resources",
                    CHOICE,
                    "Whether the fee covers it: funded, part-funded or unfunded. funded when empty.",
                    "resource status"),
            optional(
                    "agreed-on",
                    DATE,
                    "The day the person and the provider agreed; the outcome then begins.",
                    "agreed date",
                    "date agreed"),
            optional(
                    "agreed-by",
                    TEXT,
                    "Who decided for the person: their own name when they did.",
                    "agreed by",
                    "consented by"),
            optional(
                    "agreed-authority",
                    CHOICE,
                    "person, health-and-welfare-attorney or deputy. person when empty.",
                    "authority"),
            optional(
                    "completed-on",
                    DATE,
                    "The day it was finished because it had come true; calls after 6 and 12 weeks follow.",
                    "date completed",
                    "goal met on"),
            optional(
                    "completed-words",
                    TEXT,
                    "Why it was finished, in words the person could read; needed with the day.",
                    "completed because",
                    "goal met because"));

    static final List<Column> VISITS = List.of(
            needed(
                    "reference",
                    TEXT,
                    "What your system calls the visit.",
                    "id",
                    "ref",
                    "visit id",
                    "call id",
                    "booking id",
                    "visit ref",
                    "call ref",
                    "booking ref",
                    "appointment id"),
            needed(
                    "person",
                    TEXT,
                    "The person: their reference in an earlier file, or NHS number.",
                    ImportColumns.PERSON),
            optional(
                    "carer",
                    TEXT,
                    "The care worker: reference, staff number, or a name that only one has.",
                    ImportColumns.CARER),
            optional(
                    "day",
                    DATE,
                    "The day the visit belongs to, where times stand alone.",
                    "date",
                    "visit date",
                    "call date",
                    "service date",
                    "planned date"),
            needed(
                    "planned-start",
                    MOMENT,
                    "When it was planned to begin.",
                    "planned",
                    "scheduled start",
                    "plan start",
                    "planned start time",
                    "rostered start",
                    "start time planned",
                    "due",
                    "required start"),
            optional(
                    "planned-end",
                    MOMENT,
                    "When it was planned to end; or give planned-length.",
                    "scheduled end",
                    "plan end",
                    "planned end time",
                    "rostered end",
                    "planned finish",
                    "required end"),
            optional(
                    "planned-length",
                    DURATION,
                    "How long it was planned to be.",
                    "planned duration",
                    "planned mins",
                    "planned minutes",
                    "duration planned",
                    "commissioned duration",
                    "scheduled duration"),
            optional(
                    "actual-start",
                    MOMENT,
                    "When the care worker arrived.",
                    "check in",
                    "checked in",
                    "check-in time",
                    "logged in",
                    "log in",
                    "login",
                    "arrived",
                    "actual start time",
                    "actual arrival",
                    "in",
                    "call start"),
            optional(
                    "actual-end",
                    MOMENT,
                    "When they left.",
                    "check out",
                    "checked out",
                    "check-out time",
                    "logged out",
                    "log out",
                    "logout",
                    "left",
                    "departed",
                    "actual end time",
                    "actual finish",
                    "out",
                    "call end"),
            optional(
                    "actual-length",
                    DURATION,
                    "How long they stayed; used in the hour that is there twice.",
                    "actual duration",
                    "actual mins",
                    "actual minutes",
                    "duration",
                    "time spent"),
            optional(
                    "offset",
                    TEXT,
                    "Offset from UTC of the times in the row, for the night the clocks go back.",
                    "utc offset",
                    "time zone",
                    "timezone",
                    "tz"),
            optional(
                    "status",
                    CHOICE,
                    "completed, cut-short, declined, no-answer, missed or cancelled. completed when"
                            + " empty and there is a check-in.",
                    "visit status",
                    "call status",
                    "state",
                    "outcome of visit"),
            optional(
                    "reason",
                    TEXT,
                    "Why it was missed, cut short, declined or cancelled.",
                    "cancellation reason",
                    "missed reason",
                    "status reason"),
            optional(
                    "note",
                    TEXT,
                    "What the care worker wrote.",
                    "notes",
                    "visit notes",
                    "care notes",
                    "daily notes",
                    "comments",
                    "daily log"),
            optional(
                    "outcome",
                    TEXT,
                    "The outcome that was observed, by its reference in an earlier file.",
                    "outcome id",
                    "goal id",
                    "outcome ref"),
            optional("value", NUMBER, "What was observed of it, on its measure.", "score", "outcome score", "rating"),
            optional("bearing", CHOICE, "supports, against or neutral; neutral when empty.", "outcome bearing"));

    static final List<Column> OBSERVATIONS = List.of(
            needed(
                    "reference",
                    TEXT,
                    "What your system calls the observation.",
                    "id",
                    "ref",
                    "observation id",
                    "score id"),
            needed(
                    "outcome",
                    TEXT,
                    "The outcome, by its reference in an earlier file; where another party brought it, as “person: its words”;"
                            + " or by Mainstay’s own id.",
                    "outcome id",
                    "outcome ref",
                    "goal id"),
            optional(
                    "day",
                    DATE,
                    "The day, where the time stands alone or is unknown.",
                    "date",
                    "observed on",
                    "score date"),
            optional(
                    "observed-at",
                    MOMENT,
                    "When it was seen; noon of the day when only the day is known.",
                    "observed",
                    "date and time",
                    "time"),
            needed(
                    "source",
                    CHOICE,
                    "carer-note, supervisor, audit, person, family, review, council or hospital.",
                    "source type",
                    "seen by role"),
            needed("observer", TEXT, "The name of who saw it.", "seen by", "scored by", "recorded by", "observed by"),
            optional("value", NUMBER, "On the outcome’s measure.", "score", "rating"),
            optional("out-of", NUMBER, "What a rate or a share is out of.", "total", "denominator"),
            optional("bearing", CHOICE, "supports, against or neutral; neutral when empty.", "direction"),
            optional("words", TEXT, "What was seen, in words.", "note", "notes", "comment", "comments"));

    private CareColumns() {}
}
