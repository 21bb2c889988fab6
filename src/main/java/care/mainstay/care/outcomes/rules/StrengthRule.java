package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.EvidenceStrength;
import care.mainstay.care.outcomes.EvidenceStrength.Freshness;
import care.mainstay.care.outcomes.EvidenceStrength.Grade;
import care.mainstay.care.outcomes.ObservationSource.Voice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/** How much weight the evidence can bear: whose voices, how lately, how far they agree, how much of it is the payee's. */
final class StrengthRule {

    private static final BigDecimal MOSTLY = new BigDecimal("0.75");

    private StrengthRule() {}

    /** Age of the newest look in running days, or −1 when there is none. */
    static int age(List<Look> looks, LocalDate startedOn, LocalDate today, RunningDays clock) {
        return looks.isEmpty()
                ? -1
                : clock.between(latest(looks.get(looks.size() - 1).day(), startedOn), today);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static Freshness freshness(int age, int dueEveryDays) {
        if (age < 0) {
            return Freshness.NONE;
        }
        return age <= dueEveryDays ? Freshness.FRESH : age <= 2 * dueEveryDays ? Freshness.AMBER : Freshness.STALE;
    }

    static EvidenceStrength of(
            List<Look> looks, Holding holding, int age, int dueEveryDays, LocalDate today, RunningDays clock) {
        var recent = looks.stream()
                .filter(look -> clock.between(look.day(), today) <= TargetMetRule.INDEPENDENT_VIEW_DAYS)
                .toList();
        var voices = EnumSet.noneOf(Voice.class);
        recent.forEach(look -> voices.add(look.voice()));
        var freshness = freshness(age, dueEveryDays);
        var agreement = agreement(holding);
        var byProvider = recent.isEmpty()
                ? BigDecimal.ZERO
                : share(recent.stream().filter(Look::byProvider).count(), recent.size());
        return new EvidenceStrength(
                grade(voices, freshness, agreement, byProvider), voices.size(), age, freshness, agreement, byProvider);
    }

    private static BigDecimal agreement(Holding holding) {
        int met = holding.sayMet().size();
        int all = met + holding.sayNotMet().size();
        if (all == 0) {
            return BigDecimal.ONE.setScale(2);
        }
        return share(holding.holdsNow() || met > all - met ? met : all - met, all);
    }

    private static Grade grade(
            EnumSet<Voice> voices, Freshness freshness, BigDecimal agreement, BigDecimal byProvider) {
        if (voices.isEmpty()) {
            return Grade.NONE;
        }
        boolean heard = voices.contains(Voice.PERSON) || voices.contains(Voice.REVIEWER);
        if (voices.size() < 2 || freshness == Freshness.STALE || freshness == Freshness.NONE) {
            return Grade.WEAK;
        }
        boolean strong = freshness == Freshness.FRESH
                && heard
                && agreement.compareTo(MOSTLY) >= 0
                && byProvider.compareTo(BigDecimal.ONE) < 0;
        return strong ? Grade.STRONG : Grade.FAIR;
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
