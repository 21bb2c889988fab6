package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.Enquiry;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Enquiries: the list of those waiting, writing one down, and answering one. */
public record EnquiryPage(
        String title, List<SummaryRow> asked, Table waiting, String action, String answered, Form form) {

    private static final Table NONE = new Table("Waiting for an answer", List.of(), List.of());

    static EnquiryPage list(List<Enquiry> waiting) {
        var rows = waiting.stream()
                .map(enquiry -> List.of(
                        Table.Cell.link(enquiry.asked().aboutName(), "/enquiries/" + enquiry.id()),
                        Table.Cell.of(enquiry.asked().askedBy()),
                        Table.Cell.of(Words.day(enquiry.asked().receivedOn()))))
                .toList();
        return new EnquiryPage(
                "Enquiries",
                List.of(),
                new Table(
                        "Waiting for an answer",
                        List.of(Table.Column.of("About"), Table.Column.of("Asked by"), Table.Column.of("Came on")),
                        rows),
                "",
                "",
                Form.empty());
    }

    static EnquiryPage toReceive(Form form) {
        return new EnquiryPage("Write down an enquiry", List.of(), NONE, "/enquiries/new", "", form);
    }

    static EnquiryPage toAnswer(Enquiry enquiry, Form form) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("Asked by", enquiry.asked().askedBy()));
        if (!enquiry.asked().contact().isBlank()) {
            rows.add(new SummaryRow("Reach them", enquiry.asked().contact()));
        }
        rows.add(new SummaryRow("Came on", Words.day(enquiry.asked().receivedOn())));
        rows.add(new SummaryRow("What they said", enquiry.asked().words()));
        return new EnquiryPage(
                "Enquiry about " + enquiry.asked().aboutName(),
                rows,
                NONE,
                "/enquiries/" + enquiry.id(),
                enquiry.answer()
                        .map(answer -> answer.words() + ". " + enquiry.answerWords())
                        .orElse(""),
                form);
    }

    public List<Crumb> crumbs() {
        return List.of(
                new Crumb("Home", "/"), new Crumb("Referrals", "/referrals"), new Crumb("Enquiries", "/enquiries"));
    }

    public List<Choice> answers() {
        return Arrays.stream(Enquiry.Answer.values())
                .map(answer -> new Choice(Reading.code(answer), answer.words()))
                .toList();
    }
}
