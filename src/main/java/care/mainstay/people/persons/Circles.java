package care.mainstay.people.persons;

import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The people around a person, and who may decide for them. */
public interface Circles {

    /** Adds somebody; the id may be brought along by imports and the demo. */
    CircleMemberId add(PersonId person, Optional<CircleMemberId> id, CircleMember.Details member);

    CircleMemberId add(PersonId person, CircleMember.Details member);

    /** A last day among the details is also the last day of what is shared with them. */
    void change(CircleMemberId member, CircleMember.Details details);

    /**
     * Changes details that somebody filled in from what stood when they began. {@link
     * care.mainstay.foundation.kernel.Refused} {@code persons.member-changed-since} when other details stand by now: an
     * old form must not bring back an authority that has ended.
     *
     * @param from the {@link CircleMember.Details#version()} they began from
     */
    void change(CircleMemberId member, String from, CircleMember.Details details);

    /** Links the entry to how they sign in; the user must be registered already. */
    void link(CircleMemberId member, UserId user);

    /**
     * Somebody is no longer in the circle, since a day that has come: what was shared with them ends at once, by the same
     * act. They still count as in it to the end of that day, for decisions made on it.
     *
     * @param why who said so and why
     */
    void leave(CircleMemberId member, LocalDate lastDay, String why);

    /** Those in the circle, present and past, as far as the caller may see them: a member meets only their own entry. */
    List<CircleMember> of(PersonId person);

    Optional<CircleMember> find(CircleMemberId member);

    /**
     * Everything that was written down about who holds what authority and who left, the latest first. Nothing of it is
     * ever changed; a member does not meet it.
     */
    List<StandingRecord> standings(PersonId person);

    /**
     * Refuses a decision whose named attorney or deputy is not in the circle, not verified by that day, ended, or not
     * within scope. The person's own and best-interests decisions pass: their form is held by {@link DecidedBy}.
     */
    void requireAuthority(PersonId person, DecidedBy decision, DecisionArea area, LocalDate day);

    /**
     * The decision that the signed-in caller can make about a person: as the person, or as their attorney or deputy within
     * scope; empty for everybody else.
     */
    Optional<DecidedBy> callersDecision(PersonId person, DecisionArea area, LocalDate day);
}
