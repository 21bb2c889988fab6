package care.mainstay.edge.imports;

import static care.mainstay.edge.imports.Column.Shape.CHOICE;
import static care.mainstay.edge.imports.Column.Shape.DATE;
import static care.mainstay.edge.imports.Column.Shape.MOMENT;
import static care.mainstay.edge.imports.Column.Shape.TEXT;
import static care.mainstay.edge.imports.Column.Shape.YES_NO;
import static care.mainstay.edge.imports.Column.needed;
import static care.mainstay.edge.imports.Column.optional;

import java.util.List;

/** The columns of what a payment may depend on besides visits: support taken on, answers, confirmations, safety. */
final class EvidenceColumns {

    private static final Column PERSON = needed(
            "person", TEXT, "The person: their reference in an earlier file, or NHS number.", ImportColumns.PERSON);
    private static final Column OUTCOME = needed(
            "outcome",
            TEXT,
            "The outcome, by its reference in an earlier file; where another party brought it, as “person: its words”;"
                    + " or by Mainstay’s own id.",
            "outcome id",
            "outcome ref",
            "goal id");
    private static final Column DECIDED_BY = optional(
            "decided-by",
            TEXT,
            "Who decided for the person: their own name when they did.",
            "answered by",
            "consented by");
    private static final Column AUTHORITY = optional(
            "authority", CHOICE, "person, health-and-welfare-attorney or deputy. person when empty.", "decided as");

    static final List<Column> SUPPORT = List.of(
            needed("reference", TEXT, "What your system calls the package.", "id", "ref", "package id", "service id"),
            PERSON,
            needed("accepted-on", DATE, "The day you took it on.", "date accepted", "accepted"),
            needed("assessed-on", DATE, "The day of the assessment.", "assessment date", "date assessed"),
            needed("assessor", TEXT, "Who assessed.", "assessed by"),
            optional("present", TEXT, "Who else took part.", "others present"),
            needed("strengths", TEXT, "What they can do, and what and whom they can count on.", "can do"),
            needed("what-matters", TEXT, "What matters to them.", "important to me", "what matters to me"),
            needed(
                    "needs",
                    TEXT,
                    "Which of the ten outcomes of the eligibility regulations they cannot achieve, by letter: “a, b, e”.",
                    "eligible needs",
                    "care act outcomes"),
            optional("needs-words", TEXT, "What that looks like for them.", "needs in words", "need description"),
            optional(
                    "wellbeing",
                    TEXT,
                    "Areas of wellbeing with a significant impact, by letter of section 1(2) of the Care Act: “b, d”.",
                    "wellbeing areas"),
            optional("wellbeing-words", TEXT, "What that impact is.", "impact on wellbeing", "impact"),
            optional("started-on", DATE, "The day support started.", "support start", "service start", "start date"),
            optional("ended-on", DATE, "The day support ended.", "support end", "service end", "end date"),
            optional(
                    "end-reason",
                    CHOICE,
                    "no-longer-needed, died, moved-away, hospital-or-care-home, person-stopped, handed-back or"
                            + " transferred; needed with a day of ending.",
                    "reason for ending",
                    "leaving reason"));

    static final List<Column> ANSWERS = List.of(
            needed("reference", TEXT, "What your system calls the answer.", "id", "ref", "answer id"),
            OUTCOME,
            needed("party", CHOICE, "person, provider, council or contracting-party.", "who", "answer of"),
            needed("answer", CHOICE, "agree, disagree or pending.", "agreed"),
            needed("on", DATE, "The day it was given.", "date", "answered on"),
            DECIDED_BY,
            AUTHORITY,
            optional("words", TEXT, "Why, if they disagree.", "comment", "comments", "note"));

    static final List<Column> CONFIRMATIONS = List.of(
            needed("reference", TEXT, "What your system calls it.", "id", "ref", "confirmation id", "feedback id"),
            OUTCOME,
            needed("answer", CHOICE, "Whether it has come true for them: yes, partly or no.", "confirmed", "achieved"),
            needed("on", DATE, "The day it was said.", "date", "confirmed on"),
            needed(
                    "collected-by",
                    CHOICE,
                    "Who asked: person, family, council, advocate, sampler or provider. Only your own asking can be"
                            + " brought in.",
                    "asked by",
                    "collected through"),
            needed("collector", TEXT, "The name of who asked.", "interviewer", "asked by name"),
            DECIDED_BY,
            AUTHORITY,
            optional("words", TEXT, "What they said.", "comment", "comments", "note"));

    static final List<Column> STAYS = List.of(
            needed("reference", TEXT, "What your system calls the stay.", "id", "ref", "admission id", "stay id"),
            PERSON,
            needed("admitted-on", DATE, "The day of admission.", "admission date", "date admitted", "admitted"),
            optional("discharged-on", DATE, "The day of coming home.", "discharge date", "discharged", "home on"),
            optional("planned", YES_NO, "Whether it was planned. no when empty.", "elective", "planned admission"),
            optional("hospital", TEXT, "Which hospital.", "where", "hospital name"),
            optional("words", TEXT, "What is known about why.", "reason", "reason for admission", "comments"));

    static final List<Column> INCIDENTS = List.of(
            needed("reference", TEXT, "What your system calls the report.", "id", "ref", "incident id", "report id"),
            PERSON,
            needed("kind", CHOICE, "incident, near-miss, concern or safeguarding.", "type", "incident type"),
            needed(
                    "about",
                    CHOICE,
                    "fall, medicines, skin, nutrition, missed-care, behaviour, infection, money, environment,"
                            + " abuse-or-neglect, change-in-health or other.",
                    "category",
                    "incident category"),
            needed("harm", CHOICE, "none, low, moderate, severe or death, as far as known then.", "level of harm"),
            optional("day", DATE, "The day it happened, where the time stands alone.", "date", "incident date"),
            needed(
                    "happened-at",
                    MOMENT,
                    "When it happened.",
                    "date and time",
                    "time",
                    "incident time",
                    "occurred at",
                    "happened"),
            needed(
                    "reported-at",
                    MOMENT,
                    "When it was reported. A council’s word on it counts; a provider’s is kept, and its report counts from when it"
                            + " is brought here: more than a day afterwards is late.",
                    "reported",
                    "date reported",
                    "logged at"),
            needed("words", TEXT, "What happened.", "description", "details", "what happened"),
            optional("done-at-once", TEXT, "What was done straight away.", "immediate action", "action taken"));

    private EvidenceColumns() {}
}
