package care.mainstay.care.support.internal;

import care.mainstay.care.referrals.Referrals;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.notices.Ending;
import care.mainstay.foundation.notices.NewAlert;
import care.mainstay.foundation.notices.Notices;
import care.mainstay.people.persons.Persons;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the other organisations that keep records about somebody to check what one of them wrote down. */
@Component
class TellingKeepers {

    private static final String DEATH = "support.death-to-check";
    private static final String MISTAKE = "support.death-was-a-mistake";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** A visit to somebody who may have died is not made in the meantime by chance; nor is one called off by chance. */
    private static final Duration TO_CHECK = Duration.ofHours(2);

    private final Persons persons;
    private final Referrals referrals;
    private final Organisations organisations;
    private final Notices notices;
    private final Callers callers;
    private final InstantSource clock;

    TellingKeepers(
            Persons persons,
            Referrals referrals,
            Organisations organisations,
            Notices notices,
            Callers callers,
            InstantSource clock) {
        this.persons = persons;
        this.referrals = referrals;
        this.organisations = organisations;
        this.notices = notices;
        this.callers = callers;
        this.clock = clock;
    }

    void ofADeath(PersonId person, LocalDate on) {
        toTheOthers(
                person,
                DEATH,
                us() + " has written down that this person died on " + DAY.format(on)
                        + ": check, and write it down here");
    }

    void ofAMistake(PersonId person) {
        toTheOthers(
                person,
                MISTAKE,
                us() + " wrote down by mistake that this person died: plan anew what was called off here");
    }

    /** The caller's organisation has looked: whatever it was asked about this person is done. */
    void checked(PersonId person) {
        notices.endByKey(key(DEATH, person), Ending.RESOLVED, "Somebody here has written down what is so.");
        notices.endByKey(key(MISTAKE, person), Ending.RESOLVED, "Somebody here has written down what is so.");
    }

    private void toTheOthers(PersonId person, String kind, String words) {
        var caller = callers.current();
        for (var id : others(person)) {
            organisations
                    .find(id)
                    .filter(known -> !known.id().equals(caller.organisation()))
                    .filter(known -> known.kind() != Organisation.Kind.HOUSEHOLD)
                    .ifPresent(known -> callers.as(
                            Caller.system(known.id(), caller.actor()), () -> tell(person, kind, words, known.kind())));
        }
    }

    /** Whoever keeps records, and whoever did under a referral: once that has ended, the two no longer see each other's. */
    private Set<OrganisationId> others(PersonId person) {
        return Stream.concat(
                        persons.keepers(person).stream().map(Persons.Keeper::organisation),
                        referrals.forPerson(person).stream()
                                .flatMap(referral ->
                                        Stream.concat(Stream.of(referral.keeper()), referral.provider().stream())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void tell(PersonId person, String kind, String words, Organisation.Kind to) {
        var otherwise = kind.equals(DEATH) ? MISTAKE : DEATH;
        notices.endByKey(key(otherwise, person), Ending.NO_LONGER_MATTERS, "It has been corrected since.");
        notices.raise(new NewAlert(
                kind,
                key(kind, person),
                Optional.of(person),
                new EvidenceRef("persons.person", person.value()),
                words,
                clock.instant().plus(TO_CHECK),
                to == Organisation.Kind.COUNCIL ? Role.COMMISSIONER : Role.COORDINATOR,
                false));
    }

    private String us() {
        return organisations.name(callers.current().organisation());
    }

    private static String key(String kind, PersonId person) {
        return kind + " " + person;
    }
}
