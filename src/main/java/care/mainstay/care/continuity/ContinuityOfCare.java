package care.mainstay.care.continuity;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.DecidedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How it stands with continuity, kept up to date as visits are written down, and the core teams agreed with people.
 *
 * <p>Reading costs a few rows for each person, however many years there are. What the caller may not see is absent, from
 * sums as well. Sums over a patch, a provider or a contract are those of its people: whoever asks adds them up with {@link
 * care.mainstay.care.continuity.measures.Continuity#plus}.
 */
public interface ContinuityOfCare {

    /** Most carers in a core team. */
    int LARGEST_TEAM = 12;

    // How it stands -----------------------------------------------------------------------------------------------

    /** The last day up to which anybody of the caller's organisation is counted; empty before the first visit. */
    Optional<LocalDate> countedUntil();

    /** The last day up to which any of these people is counted, as far as the caller may see. */
    Optional<LocalDate> countedUntil(Collection<PersonId> people);

    /**
     * The four weeks up to each of these days, of everybody visited by the caller's organisation in them; people without a
     * visit are absent.
     */
    List<FourWeeks> everybodys(Collection<LocalDate> ends);

    /** The same of these people, by whichever providers the caller may see. */
    List<FourWeeks> of(Collection<PersonId> people, Collection<LocalDate> ends);

    /**
     * The visits of these days at which somebody came from outside the agreed team, and why; in order of time. Visits while
     * no team was agreed are absent. The reasons rest on who was away, so for a carer, the person and their circle the list
     * is empty; how many there were of each they are told.
     */
    List<FromOutside> fromOutside(PersonId person, OrganisationId provider, DateRange days);

    /**
     * For a settlement: the four weeks up to a day as they were known at a moment, reckoned from what had been written down
     * by then; people without a visit are absent.
     */
    List<KnownFourWeeks> asKnown(
            OrganisationId provider, Collection<PersonId> people, LocalDate until, Instant recordedBy);

    // Core teams --------------------------------------------------------------------------------------------------

    /**
     * Agrees a core team with a person from a day on, in place of the one before. Refused when it names nobody, too many or
     * somebody who does not work for the caller's organisation, and when it would begin more than a week before today: a
     * team is agreed before it comes, not found afterwards.
     */
    void agree(PersonId person, Set<CarerId> carers, LocalDate from, DecidedBy decision);

    /** Every team ever agreed with a person, the one that begins last first; of several from one day the last agreed. */
    List<CoreTeamAgreed> teams(PersonId person);

    /** The team that counts on a day of each of these people, who have one. */
    Map<PersonId, CoreTeamAgreed> teamsOn(LocalDate day, Collection<PersonId> people);

    // Patches -----------------------------------------------------------------------------------------------------

    /** Puts a person in one of the caller's organisation's patches, which exists by being named; or in none. */
    void putInPatch(PersonId person, Optional<String> patch);

    /** The patches in which the caller's organisation has put people, as far as the caller may see. */
    Map<PersonId, String> patches();

    // Counting ----------------------------------------------------------------------------------------------------

    /**
     * Counts what was written down by the caller's organisation since it last was, and moves everybody's four weeks on to
     * today; answers of how many people something was counted. Done by itself every few seconds.
     */
    int catchUp();

    /** Counts everything again from the records. Gives the same numbers, to the last. */
    int recount();
}
