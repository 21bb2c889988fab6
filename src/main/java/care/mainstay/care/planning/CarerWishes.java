package care.mainstay.care.planning;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import java.util.List;

/**
 * Whom people would like to come, and whom not. Kept by the provider, read by its managers and coordinators only; what
 * was wished before is kept.
 */
public interface CarerWishes {

    /**
     * Writes down a wish, in the place of an earlier one about the same carer. {@link
     * care.mainstay.foundation.kernel.Refused} when the person is not supported, the carer does not work here, or somebody
     * is not wanted without a word why; the reason may say that none was given.
     */
    void wish(PersonId person, CarerId carer, CarerWish.Kind kind, String why);

    /** They no longer wish it; nothing happens when they did not. */
    void withdraw(PersonId person, CarerId carer);

    /** What a person wishes now: preferred first, then by when it was written. */
    List<CarerWish> of(PersonId person);

    /** What everybody wishes now whom the caller's organisation supports. */
    List<CarerWish> all();
}
