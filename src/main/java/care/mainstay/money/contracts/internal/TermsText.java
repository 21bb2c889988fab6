package care.mainstay.money.contracts.internal;

import care.mainstay.money.contracts.RewardTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The canonical text of terms: one term a line, always in this order, numbers in their shortest exact form.
 *
 * <p>The same terms give the same bytes whoever writes them, so that a digest of the text names the terms:
 *
 * <pre>
 * fee.rate-per-hour: 36
 * pot.withheld-share: 0.1
 * </pre>
 */
final class TermsText {

    private static final String DOMAIN = "pot.weight.";

    private TermsText() {}

    static String write(RewardTerms terms) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("fee.rate-per-hour", number(terms.fee().ratePerHour()));
        lines.put("fee.tolerance-minutes", "" + terms.fee().toleranceMinutes());
        lines.put("fee.rounding", code(terms.fee().rounding()));
        var absence = terms.absence();
        lines.put("absence.at-the-door-share", number(absence.atTheDoorShare()));
        lines.put("absence.hospital-days", "" + absence.hospitalDays());
        lines.put("absence.hospital-share", number(absence.hospitalShare()));
        lines.put("absence.after-death-days", "" + absence.afterDeathDays());
        lines.put("absence.after-death-share", number(absence.afterDeathShare()));
        var pot = terms.pot();
        lines.put("pot.withheld-share", number(pot.withheldShare()));
        pot.domainWeights().forEach((domain, weight) -> lines.put(DOMAIN + domain, number(weight)));
        lines.put("pot.other-weight", number(pot.otherWeight()));
        lines.put("pot.agree-within-days", "" + pot.agreeWithinDays());
        lines.put("pot.sustained-weeks", "" + pot.sustainedWeeks());
        lines.put("pot.held-at-most-months", "" + pot.heldAtMostMonths());
        lines.put("pot.rounding", code(pot.rounding()));
        lines.put("proof.baseline-within-days", "" + terms.proof().baselineWithinDays());
        lines.put("proof.independent-baseline", "" + terms.proof().independentBaseline());
        lines.put("proof.confirmation", code(terms.proof().confirmation()));
        lines.put("proof.feasibility-within-days", "" + terms.proof().feasibilityWithinDays());
        lines.put("gate.avoidable-harm", code(terms.gate().avoidableHarm()));
        lines.put("gate.late-report", code(terms.gate().lateReport()));
        lines.put("gate.unfinished-action", code(terms.gate().unfinishedAction()));
        lines.put("ending", code(terms.ending()));
        lines.put("charging.fee", "" + terms.charging().fee());
        lines.put("charging.rewards", "" + terms.charging().rewards());
        lines.put("payment.pay-within-days", "" + terms.payment().payWithinDays());
        lines.put("payment.adjust-months-back", "" + terms.payment().adjustMonthsBack());
        lines.put("wage-floor.cost-per-hour", number(terms.wageFloor().costPerHour()));
        lines.put(
                "wage-floor.source",
                terms.wageFloor().source().replaceAll("\\s+", " ").strip());
        var text = new StringBuilder();
        lines.forEach(
                (key, value) -> text.append(key).append(": ").append(value).append('\n'));
        return text.toString();
    }

    static RewardTerms read(String text) {
        var lines = new LinkedHashMap<String, String>();
        for (var line : text.split("\n")) {
            int colon = line.indexOf(": ");
            lines.put(line.substring(0, colon), line.substring(colon + 2));
        }
        var weights = new TreeMap<String, BigDecimal>();
        lines.forEach((key, value) -> {
            if (key.startsWith(DOMAIN)) {
                weights.put(key.substring(DOMAIN.length()), new BigDecimal(value));
            }
        });
        var line = new Lines(lines);
        return new RewardTerms(
                new RewardTerms.Fee(
                        line.number("fee.rate-per-hour"),
                        line.whole("fee.tolerance-minutes"),
                        line.one(RoundingMode.class, "fee.rounding")),
                new RewardTerms.Absence(
                        line.number("absence.at-the-door-share"),
                        line.whole("absence.hospital-days"),
                        line.number("absence.hospital-share"),
                        line.whole("absence.after-death-days"),
                        line.number("absence.after-death-share")),
                new RewardTerms.Pot(
                        line.number("pot.withheld-share"),
                        weights,
                        line.number("pot.other-weight"),
                        line.whole("pot.agree-within-days"),
                        line.whole("pot.sustained-weeks"),
                        line.whole("pot.held-at-most-months"),
                        line.one(RoundingMode.class, "pot.rounding")),
                new RewardTerms.Proof(
                        line.whole("proof.baseline-within-days"),
                        line.yes("proof.independent-baseline"),
                        line.one(RewardTerms.Confirmation.class, "proof.confirmation"),
                        line.whole("proof.feasibility-within-days")),
                new RewardTerms.Gate(
                        line.one(RewardTerms.Effect.class, "gate.avoidable-harm"),
                        line.one(RewardTerms.Effect.class, "gate.late-report"),
                        line.one(RewardTerms.Effect.class, "gate.unfinished-action")),
                line.one(RewardTerms.Ending.class, "ending"),
                new RewardTerms.Charging(line.yes("charging.fee"), line.yes("charging.rewards")),
                new RewardTerms.Payment(
                        line.whole("payment.pay-within-days"), line.whole("payment.adjust-months-back")),
                new RewardTerms.WageFloor(line.number("wage-floor.cost-per-hour"), line.text("wage-floor.source")));
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Lines(Map<String, String> lines) {

        String text(String key) {
            var value = lines.get(key);
            if (value == null) {
                throw new IllegalStateException("the text of the terms has no line " + key);
            }
            return value;
        }

        BigDecimal number(String key) {
            return new BigDecimal(text(key));
        }

        int whole(String key) {
            return Integer.parseInt(text(key));
        }

        boolean yes(String key) {
            return Boolean.parseBoolean(text(key));
        }

        <E extends Enum<E>> E one(Class<E> type, String key) {
            return Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
