package care.mainstay.people.persons;

import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.places.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The people who receive care. Everything here shows and changes only those whom the caller has been opened records
 * about: somebody else's is as if there were none. What tells somebody's name or particulars counts as showing them
 * ({@link care.mainstay.foundation.audit.Shown}).
 */
public interface Persons {

    /**
     * Registers somebody; the caller's organisation becomes a keeper of records about them. {@link
     * care.mainstay.foundation.kernel.Refused} when details are impossible, or the NHS number is already on a record.
     */
    PersonId register(NewPerson person);

    /** Registers many under the same rules; the first refusal refuses all. Ids already registered are left alone. */
    void registerAll(Collection<NewPerson> people);

    /** What would be refused about these details, without keeping anything: for dry runs and forms. */
    List<care.mainstay.foundation.kernel.Refused.Problem> problemsWith(PersonDetails details);

    void change(PersonId person, PersonDetails details);

    /**
     * Changes details that somebody filled in from what stood when they began. {@link
     * care.mainstay.foundation.kernel.Refused} {@code persons.changed-since} when other details stand by now: an old form
     * must not bring back an address somebody has fled from.
     *
     * @param from the {@link PersonDetails#version()} they began from
     */
    void change(PersonId person, String from, PersonDetails details);

    /** Writes down the day somebody died, or corrects it. What ends because of it is not decided here. */
    void recordDeath(PersonId person, LocalDate diedOn);

    /** Somebody has not died after all: what was written down was a mistake, and stays to be read with the reason. */
    void revokeDeath(PersonId person, String reason);

    /** What was written down about somebody's death, the latest first. */
    List<DeathRecord> deathRecords(PersonId person);

    /** The day of death of those among these who have died, as far as the caller may see them. */
    Map<PersonId, LocalDate> deaths(Collection<PersonId> people);

    /** Refuses to begin something for somebody on a day after their death. */
    void requireLiving(PersonId person, LocalDate on);

    /** Somebody as they are known; as they were known when the caller's part in their care ended, once it has. */
    Optional<Person> find(PersonId person);

    Optional<PersonId> findByNhsNumber(NhsNumber number);

    /** Names for lists, of former people as they were known; whoever the caller may not see is absent. */
    Map<PersonId, PersonName> names(Collection<PersonId> people);

    /**
     * Where people live on the map, of former people as it was known, for reckoning ways; whose place is not known, or who
     * is not the caller's to see, is absent. Reckoning with it shows nobody.
     */
    Map<PersonId, Place> places(Collection<PersonId> people);

    /** Everybody the caller may see, by last name. */
    List<Person> all(int limit);

    /** How many the caller may see. Counting somebody shows nobody. */
    int count();

    /** Everybody the caller may see, by id alone: for opening and counting records. It shows nobody. */
    Set<PersonId> ids();

    /** Those of {@link #ids} who have not died. */
    Set<PersonId> idsOfTheLiving();

    /**
     * Finds by the beginnings of names, of what somebody is known as, of the postcode, or by NHS number; every word typed
     * must fit. Nearest names first.
     */
    List<Person> search(String words, int limit);

    /** The latest "about me", or empty when nobody has written one yet. */
    Optional<AboutMe> aboutMe(PersonId person);

    void tellAboutMe(PersonId person, AboutMe words);

    /**
     * The caller's organisation begins to keep records about somebody: it opens its own records to itself, and to the
     * person and those they share with. Part of the transaction it is called in.
     *
     * @param source the act that made it a keeper, such as a referral accepted
     */
    void keep(PersonId person, Purpose purpose, Instant from, EvidenceRef source);

    /** The same for many people at once, each because of their own source. */
    void keepAll(Map<PersonId, EvidenceRef> sources, Purpose purpose, Instant from);

    /** The organisations that keep records about somebody, in the order they began. */
    List<Keeper> keepers(PersonId person);

    /**
     * The part of {@code keeper} in somebody's care ends. It keeps what it wrote, and with it the person as it knew them;
     * the common record, which others go on keeping, and what the household writes from then on are closed to it. Whoever
     * paid for its work sees what it writes until {@link #PAYER_SEES_ON}, for follow-up contacts, late records and
     * disputes. Called by a present keeper, in the transaction of the act that ends it.
     *
     * @param because the record that made it a keeper, such as a referral
     * @param stays whether it goes on supporting the person for somebody else's account: then only what it opened to the
     *     payer because of that record is bounded, at once
     */
    void part(PersonId person, OrganisationId keeper, EvidenceRef because, boolean stays);

    /** How long after the end of support its payer sees what is written: the second follow-up contact is after 12 weeks. */
    Duration PAYER_SEES_ON = Duration.ofDays(16 * 7);

    /**
     * An organisation that keeps records about somebody, and why.
     *
     * @param leftAt since when its part is over; it keeps what it wrote
     */
    record Keeper(OrganisationId organisation, Purpose purpose, Instant since, Optional<Instant> leftAt) {

        public boolean hasLeft() {
            return leftAt.isPresent();
        }
    }
}
