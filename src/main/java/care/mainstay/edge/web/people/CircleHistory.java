package care.mainstay.edge.web.people;

import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.CircleMemberId;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecisionArea;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.persons.Share;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import care.mainstay.people.persons.StandingRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was written down about a circle and by whom: on whose word authority rests, and why sharing ended. */
@Component
class CircleHistory {

    private final Persons persons;
    private final Circles circles;
    private final Sharing sharing;
    private final Organisations organisations;
    private final Users users;

    CircleHistory(Persons persons, Circles circles, Sharing sharing, Organisations organisations, Users users) {
        this.persons = persons;
        this.circles = circles;
        this.sharing = sharing;
        this.organisations = organisations;
        this.users = users;
    }

    /** The organisations that keep records about somebody, but for the household. */
    List<String> keepers(PersonId person) {
        return persons.keepers(person).stream()
                .flatMap(keeper -> organisations.find(keeper.organisation()).stream())
                .filter(organisation -> organisation.kind() != Organisation.Kind.HOUSEHOLD)
                .map(Organisation::name)
                .toList();
    }

    /** A sentence for each thing that was written down about each member, the latest first. */
    Map<CircleMemberId, List<String>> of(PersonId person) {
        var standings = circles.standings(person);
        var ended = sharing.of(person).stream()
                .filter(share -> share.ending().isPresent())
                .toList();
        var writers = new HashSet<UserId>();
        standings.forEach(standing -> writers.add(standing.recordedBy()));
        ended.forEach(share -> share.ending().ifPresent(ending -> writers.add(ending.recordedBy())));
        var names = users.names(writers);
        var sentences = new HashMap<CircleMemberId, List<String>>();
        for (var standing : standings) {
            sentences
                    .computeIfAbsent(standing.member(), member -> new ArrayList<>())
                    .add(words(standing) + " " + writtenBy(names, standing.recordedBy(), standing.by(), standing.at()));
        }
        for (var share : ended) {
            share.ending()
                    .ifPresent(ending -> sentences
                            .computeIfAbsent(share.member(), member -> new ArrayList<>())
                            .add(words(share, ending) + " "
                                    + writtenBy(names, ending.recordedBy(), ending.by(), ending.at())));
        }
        return sentences;
    }

    static String words(StandingRecord standing) {
        var areas = standing.areas().stream().sorted().map(DecisionArea::words).toList();
        var said = new StringBuilder(standing.authority().words());
        if (!areas.isEmpty()) {
            said.append(", who may decide about ").append(Words.and(areas));
        }
        if (!standing.scopeWords().isBlank()) {
            said.append(", limited: “").append(standing.scopeWords()).append("”");
        }
        if (!standing.authority().most().isEmpty()) {
            said.append(standing.verifiedOn()
                    .map(seen -> "; document seen on " + Words.date(seen))
                    .orElse("; nobody had seen the document"));
        }
        standing.until().ifPresent(last -> said.append("; last day ").append(Words.date(last)));
        return standing.why().isEmpty()
                ? said.append(".").toString()
                : "Left the circle: “" + standing.why() + "”. Until then: " + lower(said.toString()) + ".";
    }

    static String words(Share share, Share.Ending ending) {
        var until = share.until().map(moment -> " to " + date(moment)).orElse(" on");
        var why = ending.why().isEmpty() ? "" : " “" + ending.why() + "”";
        return "From " + date(share.from()) + until + " saw "
                + Words.and(
                        share.items().stream().sorted().map(SharedItem::words).toList()) + ", decided by "
                + share.decidedBy().words() + ". "
                + ending.decision()
                        .map(decision -> "Ended by a decision of " + decision.words() + "." + why)
                        .orElse("Ended:" + why + ".");
    }

    private String writtenBy(Map<UserId, String> names, UserId user, OrganisationId organisation, Instant at) {
        var where = organisations.find(organisation).map(Organisation::name).orElse("another organisation");
        var name = names.get(user);
        return "Written down on " + date(at) + " by " + (name == null ? where : name + ", " + where) + ".";
    }

    private static String date(Instant moment) {
        return Words.date(LocalDate.ofInstant(moment, Words.LONDON));
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }
}
