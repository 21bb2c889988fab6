package care.mainstay.edge.westmere.internal.life;

import care.mainstay.edge.westmere.internal.words.Dice;
import care.mainstay.edge.westmere.internal.words.Heritage;
import care.mainstay.edge.westmere.internal.words.Names;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.UserId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws the carers: ninety in post at a time, some leaving and being replaced, more than elsewhere at one provider. */
final class Staff {

    /** How many each provider has in post. */
    static final int[] IN_POST = {38, 31, 21};

    /** Days of the year on which carers leave, by provider: at the second they go together in the summer. */
    private static final int[][] LEAVERS = {
        {41, 133, 180, 226, 310, 338},
        {22, 176, 181, 183, 190, 195, 199, 204, 260},
        {77, 150, 290}
    };

    private final Dice dice;
    private final LocalDate from;
    private final LocalDate until;
    private final Names names;

    Staff(Dice dice, LocalDate from, LocalDate until, Names names) {
        this.dice = dice;
        this.from = from;
        this.until = until;
        this.names = names;
    }

    List<Carer> all() {
        var carers = new ArrayList<Carer>();
        for (int provider = 0; provider < IN_POST.length; provider++) {
            for (int i = 0; i < IN_POST[provider]; i++) {
                int leaver = i - (IN_POST[provider] - LEAVERS[provider].length);
                var left = leaver >= 0
                        ? Optional.of(from.plusDays(LEAVERS[provider][leaver]))
                        : Optional.<LocalDate>empty();
                carers.add(carer(carers.size(), provider, Optional.empty(), left));
            }
        }
        for (int provider = 0; provider < IN_POST.length; provider++) {
            for (int day : LEAVERS[provider]) {
                int weeks = provider == 1 && day > 170 && day < 210 ? 9 : 3;
                carers.add(
                        carer(carers.size(), provider, Optional.of(from.plusDays(day + weeks * 7L)), Optional.empty()));
            }
        }
        return List.copyOf(carers);
    }

    private Carer carer(int index, int provider, Optional<LocalDate> hired, Optional<LocalDate> left) {
        var own = dice.of("carer", index);
        var heritage = Heritage.ofStaff(own);
        boolean woman = own.chance(0.83);
        int born = from.getYear() - own.between(20, 63);
        var name = index == 0 ? names.take("Blessing", "Adeyemi") : names.next(own, heritage, woman, born);
        var start = hired.orElseGet(() -> from.minusDays(own.between(40, 2600)));
        long millis = start.atStartOfDay(ZoneOffset.UTC).toEpochSecond() * 1000;
        return new Carer(
                index,
                new CarerId(own.id("carer", index, millis)),
                new UserId(own.id("carer-user", index, millis)),
                provider,
                name.given(),
                name.family(),
                index == 0 || woman,
                start,
                left,
                index == 0 ? 35 : List.of(24, 30, 35, 37).get(own.weighted(1, 3, 4, 2)),
                index % 5 >= 3,
                index == 0 ? Math.floorMod(-(int) until.toEpochDay(), 14) : index * 3,
                own.between(0, 20),
                index == 0
                        ? away(own).stream()
                                .filter(each -> each.days().until().isBefore(until.minusDays(20)))
                                .toList()
                        : Stream.concat(away(own).stream(), leaveAhead(index)).toList(),
                habits(own));
    }

    private List<Carer.Away> away(Dice own) {
        var away = new ArrayList<Carer.Away>();
        for (int quarter = 0; quarter < 4; quarter++) {
            if (own.chance(0.85)) {
                var first = from.plusDays(quarter * 91L + own.between(0, 82));
                away.add(new Carer.Away(new DateRange(first, first.plusDays(own.between(4, 9))), false));
            }
            if (own.chance(0.45)) {
                var first = from.plusDays(quarter * 91L + own.between(0, 88));
                int days = own.chance(0.1) ? own.between(14, 40) : own.between(1, 5);
                away.add(new Carer.Away(new DateRange(first, first.plusDays(days)), true));
            }
        }
        return away.stream().filter(each -> each.days().from().isBefore(until)).toList();
    }

    /** Some have leave in the weeks that are planned and not lived yet. */
    private Stream<Carer.Away> leaveAhead(int index) {
        var own = dice.of("leave ahead", index);
        if (index == 0 || !own.chance(0.2)) {
            return Stream.empty();
        }
        var first = until.plusDays(own.between(2, 9));
        return Stream.of(new Carer.Away(new DateRange(first, first.plusDays(own.between(4, 8))), false));
    }

    private static Carer.Habits habits(Dice own) {
        return new Carer.Habits(
                Math.max(-0.6, Math.min(0.6, own.normal(0.08, 0.26))),
                own.between(0.12, 0.4),
                own.between(0.05, 0.55),
                own.between(0.62, 0.97),
                own.chance(0.15) ? 0.35 : own.between(0.01, 0.08),
                own.chance(0.1) ? 0.012 : 0.002,
                own.between(-1, 7));
    }
}
