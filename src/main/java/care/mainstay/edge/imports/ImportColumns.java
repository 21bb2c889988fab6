package care.mainstay.edge.imports;

import static care.mainstay.edge.imports.Column.Shape.BIRTH;
import static care.mainstay.edge.imports.Column.Shape.CHOICE;
import static care.mainstay.edge.imports.Column.Shape.DATE;
import static care.mainstay.edge.imports.Column.Shape.DURATION;
import static care.mainstay.edge.imports.Column.Shape.MOMENT;
import static care.mainstay.edge.imports.Column.Shape.NUMBER;
import static care.mainstay.edge.imports.Column.Shape.TEXT;
import static care.mainstay.edge.imports.Column.Shape.YES_NO;
import static care.mainstay.edge.imports.Column.needed;
import static care.mainstay.edge.imports.Column.optional;

import java.util.List;

/** The columns of each kind, with the headings that roster and call-monitoring systems give them. */
final class ImportColumns {

    private static final String[] PERSON = {
        "person",
        "person id",
        "person ref",
        "client",
        "client id",
        "client ref",
        "client number",
        "service user",
        "service user id",
        "service user ref",
        "su id",
        "customer",
        "customer id",
        "customer number",
        "nhs number",
        "nhs no"
    };
    private static final String[] CARER = {
        "carer", "carer id", "carer ref", "care worker", "care worker id", "worker", "worker id", "employee",
        "employee id", "employee number", "staff", "staff id", "staff number", "staff name", "carer name", "payroll no"
    };

    static final List<Column> PEOPLE = List.of(
            needed(
                    "reference",
                    TEXT,
                    "What your system calls the person.",
                    "id",
                    "ref",
                    "person id",
                    "client id",
                    "client ref",
                    "client number",
                    "service user id",
                    "su id",
                    "customer id",
                    "customer number"),
            optional("given-name", TEXT, "First name.", "first name", "forename", "forenames", "given names"),
            optional("family-name", TEXT, "Last name.", "last name", "surname"),
            optional(
                    "name",
                    TEXT,
                    "Both names in one, “Hale, Margaret” or “Margaret Hale”, where they are not apart.",
                    "full name",
                    "client name",
                    "service user name",
                    "customer name",
                    "person name"),
            optional("known-as", TEXT, "What they like to be called.", "preferred name", "likes to be called", "alias"),
            optional("born-on", BIRTH, "Date of birth.", "dob", "date of birth", "birth date", "birthdate"),
            optional("nhs-number", TEXT, "NHS number; checked.", "nhs no", "nhs", "nhs num"),
            optional(
                    "address-1",
                    TEXT,
                    "First line of the address, or all of it.",
                    "address",
                    "address line 1",
                    "house and street",
                    "street"),
            optional("address-2", TEXT, "Second line.", "address line 2"),
            optional("address-3", TEXT, "Town.", "address line 3", "town", "city"),
            optional("postcode", TEXT, "Postcode.", "post code"),
            optional("phone", TEXT, "Telephone.", "telephone", "tel", "phone number", "home phone", "mobile"),
            optional("email", TEXT, "E-mail address.", "e-mail", "email address"),
            optional(
                    "language",
                    TEXT,
                    "Language they like to be spoken to in. English when empty.",
                    "preferred language",
                    "first language"),
            optional("interpreter", YES_NO, "Whether an interpreter is needed.", "interpreter needed"));

    static final List<Column> CARERS = List.of(
            needed(
                    "reference",
                    TEXT,
                    "What your system calls the care worker.",
                    "id",
                    "ref",
                    "carer id",
                    "employee id",
                    "staff id",
                    "worker id",
                    "employee number"),
            needed(
                    "name",
                    TEXT,
                    "Their name.",
                    "full name",
                    "carer name",
                    "employee name",
                    "staff name",
                    "worker name"),
            optional("known-as", TEXT, "What those they visit call them.", "preferred name"),
            optional(
                    "staff-number",
                    TEXT,
                    "Staff number, unique in the organisation.",
                    "payroll no",
                    "payroll number",
                    "staff no"),
            optional(
                    "basis",
                    CHOICE,
                    "guaranteed-hours, salaried, zero-hours or agency. zero-hours when empty.",
                    "contract type",
                    "employment type"),
            optional(
                    "guaranteed-hours",
                    NUMBER,
                    "Hours a week paid whether or not there are visits.",
                    "contracted hours",
                    "contract hours"),
            needed("started-on", DATE, "First day of work.", "start date", "date started", "employment start"));

    static final List<Column> REFERRALS = List.of(
            needed(
                    "reference",
                    TEXT,
                    "What your system calls the referral.",
                    "id",
                    "ref",
                    "referral id",
                    "referral no",
                    "referral number",
                    "package id",
                    "order number"),
            needed("person", TEXT, "The person: their reference in an earlier file, or NHS number.", PERSON),
            optional(
                    "provider",
                    TEXT,
                    "Who is asked: name or registered code. Not needed when you are the provider.",
                    "provider name",
                    "provider id",
                    "agency"),
            optional(
                    "funding",
                    CHOICE,
                    "council-commissioned, direct-payment, individual-service-fund, self-funder or continuing-healthcare.",
                    "funding route",
                    "funding type",
                    "funder"),
            needed(
                    "hours-a-week",
                    NUMBER,
                    "Hours of support a week that are asked for.",
                    "weekly hours",
                    "hours per week",
                    "hours"),
            needed(
                    "start-wanted-on",
                    DATE,
                    "From when support is wanted.",
                    "start date",
                    "requested start",
                    "required from"),
            needed(
                    "why-now",
                    TEXT,
                    "What happened, and why support is asked for now.",
                    "reason",
                    "reason for referral",
                    "background"),
            needed(
                    "outcome-1",
                    TEXT,
                    "What the person wants, in their words.",
                    "outcome",
                    "desired outcome",
                    "goal",
                    "outcome 1"),
            optional(
                    "domain-1",
                    CHOICE,
                    "Part of life: independence, medicines, continuity, avoiding-hospital, safety,"
                            + " wellbeing, social-contact or control. independence when empty.",
                    "domain",
                    "outcome domain"),
            optional(
                    "kind-1",
                    CHOICE,
                    "improve, maintain, live-well-with-decline, reduce-a-risk or prevent. improve when" + " empty.",
                    "kind",
                    "outcome kind"),
            optional("outcome-2", TEXT, "A second one.", "outcome 2"),
            optional("outcome-3", TEXT, "A third one.", "outcome 3"),
            optional(
                    "sent-on",
                    DATE,
                    "The day it was sent to the provider; today when empty.",
                    "date sent",
                    "referral date",
                    "date of referral"));

    static final List<Column> OUTCOMES = List.of(
            needed("reference", TEXT, "What your system calls the outcome.", "id", "ref", "outcome id", "goal id"),
            needed("person", TEXT, "The person: their reference in an earlier file, or NHS number.", PERSON),
            needed(
                    "statement",
                    TEXT,
                    "The outcome in the person's own words.",
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
                    "The measure's name in the catalogue: independence-ladder, for one.",
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
                    "authority"));

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
            needed("person", TEXT, "The person: their reference in an earlier file, or NHS number.", PERSON),
            optional("carer", TEXT, "The care worker: reference, staff number, or a name that only one has.", CARER),
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
                    "The outcome, by its reference in an earlier file.",
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
            optional("value", NUMBER, "On the outcome's measure.", "score", "rating"),
            optional("out-of", NUMBER, "What a rate or a share is out of.", "total", "denominator"),
            optional("bearing", CHOICE, "supports, against or neutral; neutral when empty.", "direction"),
            optional("words", TEXT, "What was seen, in words.", "note", "notes", "comment", "comments"));

    private ImportColumns() {}
}
