package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.CircleMemberId;
import care.mainstay.people.persons.DecisionArea;
import care.mainstay.people.persons.HeldAuthority;
import care.mainstay.people.persons.Share;
import care.mainstay.people.persons.SharedItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's circle: who is in it, on whose word things are decided, and who sees what.
 *
 * @param keepers the organisations that keep records about them, in words
 */
public record CirclePage(
        PersonFrame frame,
        String title,
        String lead,
        List<Member> present,
        List<Past> past,
        String keepers,
        boolean mayChange,
        boolean mayInvite,
        boolean personSignsIn,
        boolean own) {

    /** One member, and what can be done about them. */
    public record Member(
            String id,
            String name,
            Status standing,
            List<SummaryRow> facts,
            @Nullable String caution,
            String sees,
            List<String> history,
            boolean signsIn) {}

    /** Somebody who left, and what was written down about them. */
    public record Past(String words, List<String> history) {}

    static CirclePage of(
            PersonFrame frame,
            List<CircleMember> circle,
            List<Share> shares,
            List<String> keepers,
            Map<CircleMemberId, List<String>> history,
            boolean own,
            boolean mayChange,
            boolean signsIn,
            Instant now) {
        var today = LocalDate.ofInstant(now, Words.LONDON);
        var standing = shares.stream()
                .filter(share -> share.standsAt(now))
                .collect(Collectors.toMap(Share::member, Function.identity(), (one, other) -> one));
        var called = frame.called();
        return new CirclePage(
                frame,
                own ? "Your circle" : called + "’s circle",
                own
                        ? "The people in your life, and what each of them can see. You decide, and you can change it at any time."
                        : "The people in " + called + "’s life, who decides with them, and who sees what.",
                circle.stream()
                        .filter(member -> member.isIn(today))
                        .map(member -> member(
                                member, standing, history.getOrDefault(member.id(), List.of()), called, own, today))
                        .toList(),
                circle.stream()
                        .filter(member -> !member.isIn(today))
                        .map(member -> new Past(past(member), history.getOrDefault(member.id(), List.of())))
                        .toList(),
                keepers(keepers, called, own),
                mayChange,
                mayChange && !own,
                own || signsIn,
                own);
    }

    private static Member member(
            CircleMember member,
            Map<CircleMemberId, Share> shares,
            List<String> history,
            String called,
            boolean own,
            LocalDate today) {
        var details = member.details();
        var facts = new ArrayList<SummaryRow>();
        details.phone().ifPresent(phone -> facts.add(new SummaryRow("Telephone", phone)));
        details.email().ifPresent(email -> facts.add(new SummaryRow("E-mail", email)));
        if (details.emergencyContact()) {
            facts.add(new SummaryRow("In an emergency", "Call " + details.name()));
        }
        if (details.unpaidCarer()) {
            facts.add(new SummaryRow("Unpaid carer", "Yes. Ask how they are, too."));
        }
        facts.add(new SummaryRow("May decide", mayDecide(member, called, own, today)));
        if (!details.scopeWords().isBlank()) {
            facts.add(new SummaryRow("Limits", details.scopeWords()));
        }
        details.until().ifPresent(last -> facts.add(new SummaryRow("Until", Words.date(last))));
        return new Member(
                member.id().toString(),
                details.name() + ", " + details.relationship(),
                new Status(
                        details.authority().words(),
                        details.authority().most().isEmpty() ? Tone.NEUTRAL : Tone.INFORMATION),
                facts,
                caution(member),
                sees(member, Optional.ofNullable(shares.get(member.id())), called, own),
                history,
                member.user().isPresent());
    }

    private static String mayDecide(CircleMember member, String called, boolean own, LocalDate today) {
        var areas = member.details().areas().stream()
                .sorted()
                .filter(area -> member.mayDecide(area, today))
                .map(DecisionArea::words)
                .toList();
        if (!areas.isEmpty()) {
            return "About " + Words.and(areas);
        }
        return member.details().authority() == HeldAuthority.ADVOCATE
                ? "Nothing: they speak for " + (own ? "you" : called) + ", and help with deciding"
                : own ? "Nothing for you" : "Nothing on " + called + "’s behalf";
    }

    private static @Nullable String caution(CircleMember member) {
        var details = member.details();
        if (!details.authority().most().isEmpty() && details.verifiedOn().isEmpty()) {
            return "Nobody has seen the document yet, so this authority does not count.";
        }
        return details.authority() == HeldAuthority.PROPERTY_AND_FINANCE_ATTORNEY
                ? "This covers money only. It gives no say over care."
                : null;
    }

    private static String sees(CircleMember member, Optional<Share> share, String called, boolean own) {
        var name = member.details().name();
        if (member.user().isEmpty()) {
            return name + " does not sign in, and sees nothing here.";
        }
        return share.map(standing -> name + " sees "
                        + Words.and(standing.items().stream()
                                .sorted(Comparator.naturalOrder())
                                .map(SharedItem::words)
                                .toList())
                        + ", and " + (own ? "your" : called + "’s") + " name and address. Decided by "
                        + standing.decidedBy().words() + " on "
                        + Words.date(LocalDate.ofInstant(standing.from(), Words.LONDON)) + ".")
                .orElse(name + " can sign in, and nothing is shared with them.");
    }

    private static String past(CircleMember member) {
        return member.details().name() + ", " + member.details().relationship()
                + member.details()
                        .until()
                        .map(last -> ", until " + Words.date(last))
                        .orElse("");
    }

    private static String keepers(List<String> keepers, String called, boolean own) {
        var whom = own ? "you" : called;
        return keepers.isEmpty()
                ? ""
                : Words.and(keepers) + (keepers.size() == 1 ? " keeps" : " keep") + " records about " + whom
                        + ", to arrange or give care. That is not changed by any choice on this page.";
    }

    /** What it means for those in the circle that the person has died. */
    public String afterDeath() {
        return frame.closed() + " Those with whom " + frame.called()
                + " shared something can still read it, and nobody will be asked for anything. Somebody from here should"
                + " ring those who are close, rather than let them find it on a page.";
    }

    public boolean nobody() {
        return present.isEmpty();
    }
}
