package care.mainstay.people.workforce;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.UserId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The care workers of the caller's organisation. The names of another provider's are known where it opened anybody's
 * records, because they are met there.
 */
public interface Workforce extends WorkingTimes {

    /** {@link care.mainstay.foundation.kernel.Refused} when details are impossible or the staff number is taken. */
    CarerId hire(NewCarer carer);

    /** Hires many under the same rules; the first refusal refuses all. Ids already hired are left alone. */
    void hireAll(Collection<NewCarer> carers);

    void change(CarerId carer, Carer.Details details);

    /**
     * Lets a carer sign in with an e-mail address and a password to begin with: they see the visits they are given, and the
     * people those are to. Somebody of the same organisation who signs in as a care worker already is linked, and keeps
     * their password. {@link care.mainstay.foundation.kernel.Refused} when the address is somebody else's.
     */
    UserId letSignIn(CarerId carer, String email, Optional<String> password);

    /** Links a carer to how they sign in. */
    void link(CarerId carer, UserId user);

    /**
     * A carer leaves: after the last day they can no longer sign in, what was opened to them by name is closed, and they
     * are taken off later visits ({@link CarerLeft}), all of it or nothing.
     */
    void leave(CarerId carer, LocalDate lastDay, WhyLeft why);

    Optional<Carer> carer(CarerId carer);

    /** Everybody the caller's organisation employs or has employed, by name. */
    List<Carer> carers();

    /** Those who work on a day, by name. */
    List<Carer> carersOn(LocalDate day);

    /** The carer that a user signs in as. */
    Optional<Carer> carerOf(UserId user);

    Optional<CarerId> findByStaffNumber(String staffNumber);

    /** Names for lists; whoever the caller may not know is absent. */
    Map<CarerId, String> names(Collection<CarerId> carers);

    void signOff(CarerId carer, Competency competency);

    /** Every sign-off, latest first. */
    List<Competency> competencies(CarerId carer);

    /** The sign-offs of all the organisation's carers that count on a day. */
    Map<CarerId, List<Competency>> competenciesOn(LocalDate day);
}
