package care.mainstay.rota.internal;

import care.mainstay.rota.horizon.Horizon;
import care.mainstay.rota.horizon.Horizon.Carer;
import care.mainstay.rota.horizon.Horizon.Person;
import care.mainstay.rota.horizon.HorizonPlan;
import care.mainstay.rota.horizon.Ways;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/** SHA-256 of whole weeks as they are planned from: the same digest means the same plan, with the same seed and moves. */
final class WeeksDigest {

    private final StringBuilder text = new StringBuilder();

    private WeeksDigest() {}

    static String of(Horizon horizon, HorizonPlan asItStands) {
        var digest = new WeeksDigest();
        Horizon.Facts facts = horizon.facts();
        digest.line(facts.name(), facts.days(), facts.rules(), facts.weights().asMap(), sorted(facts.former()));
        digest.ways(facts.ways());
        facts.otherWays().forEach(digest::ways);
        facts.carers().forEach(digest::carer);
        facts.people().forEach(digest::person);
        facts.planned().forEach(digest::line);
        asItStands.made().forEach(digest::line);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(digest.text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private void ways(Ways ways) {
        line(ways.places(), Arrays.hashCode(ways.minutes()), Arrays.hashCode(ways.metres()));
    }

    private void carer(Carer carer) {
        line(
                carer.id(),
                carer.place(),
                sorted(carer.skills()),
                carer.shifts(),
                carer.away(),
                carer.guaranteed(),
                carer.most(),
                carer.means());
    }

    private void person(Person person) {
        line(
                person.id(),
                person.place(),
                sorted(person.team()),
                person.carersAtMost(),
                sorted(person.excluded()),
                sorted(person.known()),
                person.history());
        person.patterns()
                .forEach(pattern -> line(
                        pattern.name(),
                        pattern.opens(),
                        pattern.closes(),
                        pattern.minutes(),
                        pattern.carers(),
                        sorted(pattern.skills()),
                        pattern.critical(),
                        pattern.days()));
    }

    private static Collection<String> sorted(Collection<String> some) {
        return new TreeSet<>(some);
    }

    private void line(Object... of) {
        for (Object each : of) {
            text.append(each).append(' ');
        }
        text.append('\n');
    }
}
