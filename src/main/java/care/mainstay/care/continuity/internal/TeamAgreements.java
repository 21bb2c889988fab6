package care.mainstay.care.continuity.internal;

import care.mainstay.care.continuity.ContinuityOfCare;
import care.mainstay.care.continuity.CoreTeamAgreed;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused.Problems;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.DecisionArea;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Workforce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agrees core teams with people and puts people in patches, by the rules of both. */
@Component
class TeamAgreements {

    /** A team found afterwards would say that whoever came was meant to. */
    private static final int DAYS_BACK = 7;

    private static final int DAYS_AHEAD = 92;
    private static final int LONGEST_NAME = 60;

    private final Teams teams;
    private final CountRows rows;
    private final Known known;
    private final Acting acting;
    private final JdbcClient jdbc;

    /** Who is there to agree with, and who to come. */
    @Component
    record Known(Persons persons, Circles circles, Workforce workforce) {}

    /** Who is acting, when, with what ids, and where that is written down. */
    @Component
    record Acting(Callers callers, InstantSource clock, IdSource ids, AuditTrail audit) {}

    TeamAgreements(Teams teams, CountRows rows, Known known, Acting acting, JdbcClient jdbc) {
        this.teams = teams;
        this.rows = rows;
        this.known = known;
        this.acting = acting;
        this.jdbc = jdbc;
    }

    void agree(PersonId person, Set<CarerId> carers, LocalDate from, DecidedBy decision) {
        requireKnown(person);
        var caller = acting.callers().current();
        var today = today();
        var found = new Problems();
        if (carers.isEmpty()) {
            found.add(
                    "continuity.team-of-nobody", "carers", "The team has nobody in it.", "Choose at least one carer.");
        }
        if (carers.size() > ContinuityOfCare.LARGEST_TEAM) {
            found.add(
                    "continuity.team-too-large",
                    "carers",
                    "A team of " + carers.size() + " is no team: the most is " + ContinuityOfCare.LARGEST_TEAM + ".",
                    "Choose those who are to come most of the time.");
        }
        if (from.isBefore(today.minusDays(DAYS_BACK))) {
            found.add(
                    "continuity.team-from-the-past",
                    "from",
                    "The team would count from " + InWords.date(from) + ", and a team is agreed before it comes.",
                    "The earliest day is " + InWords.date(today.minusDays(DAYS_BACK)) + ".");
        }
        if (from.isAfter(today.plusDays(DAYS_AHEAD))) {
            found.add(
                    "continuity.team-far-ahead",
                    "from",
                    "The team would only count from " + InWords.date(from) + ".",
                    "Maybe the month or the year was mistyped.");
        }
        for (var carer : carers) {
            var theirs = known.workforce()
                    .carer(carer)
                    .filter(one -> one.organisation().equals(caller.organisation()));
            if (theirs.isEmpty()) {
                found.add(
                        "continuity.carer-unknown",
                        "carers",
                        "One of the carers does not work here.",
                        "Choose carers from the list.");
            }
            theirs.filter(one -> !one.worksOn(from.isBefore(today) ? today : from))
                    .ifPresent(one -> found.add(
                            "continuity.carer-has-left",
                            "carers",
                            one.name() + " does not work here on " + InWords.date(from) + ".",
                            "Maybe they have left, or have not started yet. Choose somebody else."));
        }
        found.refuseIfAny();
        known.circles().requireAuthority(person, decision, DecisionArea.CARE, today);
        var id = acting.ids().next();
        teams.insert(
                id,
                new CoreTeamAgreed(
                        person,
                        caller.organisation(),
                        from,
                        carers,
                        decision,
                        acting.clock().instant()),
                caller.actor());
        rows.due(Map.of(person, from), caller.organisation());
        acting.audit().wrote("continuity.agree-team", new EvidenceRef("continuity.core-team", id), Optional.of(person));
    }

    List<CoreTeamAgreed> standing(Collection<PersonId> people) {
        return teams.standing(people, acting.clock().instant());
    }

    void putInPatch(PersonId person, Optional<String> patch) {
        requireKnown(person);
        var caller = acting.callers().current();
        new Problems()
                .text(patch.orElse(""), LONGEST_NAME, "continuity.patch", "patch", "The name of the patch")
                .refuseIfAny();
        if (patch.isEmpty()) {
            jdbc.sql("delete from continuity.patch where person_id = ? and organisation_id = ?")
                    .params(person.value(), caller.organisation().value())
                    .update();
        } else {
            jdbc.sql("""
                            insert into continuity.patch (organisation_id, person_id, name, recorded_at, recorded_by)
                            values (?, ?, ?, ?, ?)
                            on conflict (person_id, organisation_id) do update
                                set name = excluded.name, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                            """)
                    .params(
                            caller.organisation().value(),
                            person.value(),
                            patch.get(),
                            Teams.utc(acting.clock().instant()),
                            caller.actor().value())
                    .update();
        }
        acting.audit()
                .wrote(
                        "continuity.put-in-patch",
                        new EvidenceRef("persons.person", person.value()),
                        Optional.of(person));
    }

    Map<PersonId, String> patches() {
        var patches = new HashMap<PersonId, String>();
        jdbc.sql("select person_id, name from continuity.patch where organisation_id = ?")
                .param(acting.callers().current().organisation().value())
                .query(row -> {
                    patches.put(new PersonId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return patches;
    }

    private void requireKnown(PersonId person) {
        if (known.persons().find(person).isEmpty()) {
            throw new NoSuchElementException("no person " + person);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(acting.clock().instant(), KnownVisits.LONDON);
    }
}
