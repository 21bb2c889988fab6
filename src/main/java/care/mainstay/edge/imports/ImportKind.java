package care.mainstay.edge.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a file are. In the order in which files are brought in: later kinds refer to earlier ones. */
public enum ImportKind {
    PEOPLE("People", "The people who receive care.", ImportColumns.PEOPLE),
    CARERS("Care workers", "Those who visit. For providers.", ImportColumns.CARERS),
    AVAILABILITY("Working weeks", "When care workers can be given visits. For providers.", RotaColumns.AVAILABILITY),
    ABSENCES("Leave and sickness", "When care workers are away. For providers.", RotaColumns.ABSENCES),
    REFERRALS("Referrals", "Requests for support, each for one person, to one provider.", ImportColumns.REFERRALS),
    SUPPORT(
            "Support",
            "Referrals you took on: the assessment, when support started, and how it ended. For providers.",
            EvidenceColumns.SUPPORT),
    OUTCOMES("Outcomes", "What should become or stay true, and how it is seen.", CareColumns.OUTCOMES),
    ANSWERS("Answers", "Who agreed to an outcome, and who did not.", EvidenceColumns.ANSWERS),
    VISITS("Visits", "Planned and actual visits with their notes.", CareColumns.VISITS),
    OBSERVATIONS(
            "Observations",
            "What was seen of an outcome, by anybody: a review, the person, the council.",
            CareColumns.OBSERVATIONS),
    CONFIRMATIONS(
            "Confirmations",
            "What the person said when somebody asked whether an outcome has come true.",
            EvidenceColumns.CONFIRMATIONS),
    STAYS("Hospital stays", "When somebody went into hospital and came home.", EvidenceColumns.STAYS),
    INCIDENTS("Incidents", "What went wrong or nearly did, as it was reported.", EvidenceColumns.INCIDENTS);

    private final String title;
    private final String words;
    private final List<Column> columns;

    ImportKind(String title, String words, List<Column> columns) {
        this.title = title;
        this.words = words;
        this.columns = columns;
    }

    public String title() {
        return title;
    }

    public String words() {
        return words;
    }

    public List<Column> columns() {
        return columns;
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with that code, in any case. */
    public static Optional<ImportKind> ofCode(String code) {
        for (var kind : values()) {
            if (kind.code().equals(code.toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
