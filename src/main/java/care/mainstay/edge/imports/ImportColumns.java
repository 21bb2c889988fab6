package care.mainstay.edge.imports;

import static care.mainstay.edge.imports.Column.Shape.BIRTH;
import static care.mainstay.edge.imports.Column.Shape.CHOICE;
import static care.mainstay.edge.imports.Column.Shape.DATE;
import static care.mainstay.edge.imports.Column.Shape.NUMBER;
import static care.mainstay.edge.imports.Column.Shape.TEXT;
import static care.mainstay.edge.imports.Column.Shape.YES_NO;
import static care.mainstay.edge.imports.Column.needed;
import static care.mainstay.edge.imports.Column.optional;

import java.util.List;

/** The columns of people, care workers and referrals, with the headings that roster and call-monitoring systems give them. */
final class ImportColumns {

    static final String[] PERSON = {
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
    static final String[] CARER = {
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
            optional("latitude", TEXT, "Where that is: degrees north, as maps write it.", "lat"),
            optional("longitude", TEXT, "Where that is: degrees east; west is negative.", "lon", "lng", "long"),
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

    private ImportColumns() {}
}
