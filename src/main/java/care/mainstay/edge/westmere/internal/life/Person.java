package care.mainstay.edge.westmere.internal.life;

import care.mainstay.edge.westmere.internal.words.Heritage;
import care.mainstay.edge.westmere.internal.words.Kin;
import care.mainstay.edge.westmere.internal.words.Particulars;
import care.mainstay.foundation.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Somebody who lives in Westmere and has support at home. */
public record Person(
        int number,
        PersonId id,
        String given,
        String family,
        String called,
        boolean woman,
        LocalDate born,
        Optional<String> nhsNumber,
        boolean protectedName,
        Address address,
        String telephone,
        Heritage heritage,
        List<Kin> circle,
        Particulars particulars) {

    /** Where they live. */
    public record Address(String house, String place, String postcode, int minutesOut) {

        public String line() {
            return house + ", " + place + ", " + postcode;
        }
    }

    public String name() {
        return given + " " + family;
    }

    public int ageOn(LocalDate day) {
        return born.until(day).getYears();
    }
}
