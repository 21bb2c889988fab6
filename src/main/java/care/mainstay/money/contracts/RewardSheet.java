package care.mainstay.money.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The catalogue's sheet for care by the hour with a share held for outcomes, with the numbers two parties agreed on in place
 * of its own. Its formulas stay as they are.
 */
public final class RewardSheet {

    private static final String CATALOGUE = "/catalogue/terms/homecare-held-for-outcomes.yaml";

    private static final String SHEET = catalogue();

    private RewardSheet() {}

    /**
     * The text of the term sheet that says these terms: the same bytes for the same terms, whoever writes them, so that a
     * digest of the text names the terms.
     */
    public static String text(RewardTerms terms) {
        var text = SHEET;
        for (var each : agreed(terms).entrySet()) {
            text = text.replaceFirst(
                    "(?m)^  " + each.getKey() + ": .*$",
                    Matcher.quoteReplacement("  " + each.getKey() + ": " + each.getValue()));
        }
        text = rounded(text, "fee", terms.fee().rounding());
        for (var quantity : new String[] {"set_aside", "paid_for_it", "paid_of_what_was_held"}) {
            text = rounded(text, quantity, terms.pot().rounding());
        }
        var domains = terms.pot().domainWeights().entrySet().stream()
                .map(each -> "      - {domain: " + each.getKey() + ", weight: " + number(each.getValue()) + "}\n")
                .collect(Collectors.joining());
        return domains.isEmpty() ? text : text.replaceFirst("(?m)^    rows: \\[\\]\\n", "    rows:\n" + domains);
    }

    private static Map<String, String> agreed(RewardTerms terms) {
        var agreed = new LinkedHashMap<String, String>();
        agreed.put("rate", "£" + money(terms.fee().ratePerHour()) + " per hour");
        agreed.put("cost_of_an_hour", "£" + money(terms.wageFloor().costPerHour()) + " per hour");
        agreed.put("tolerance", terms.fee().toleranceMinutes() + " minutes");
        agreed.put("share_at_the_door", percent(terms.absence().atTheDoorShare()));
        agreed.put("hospital_days", terms.absence().hospitalDays() + " days");
        agreed.put("share_in_hospital", percent(terms.absence().hospitalShare()));
        agreed.put("days_after_death", terms.absence().afterDeathDays() + " days");
        agreed.put("share_after_death", percent(terms.absence().afterDeathShare()));
        agreed.put("share_set_aside", percent(terms.pot().withheldShare()));
        agreed.put("weight_of_other_domains", number(terms.pot().otherWeight()));
        agreed.put("time_to_agree", terms.pot().agreeWithinDays() + " days");
        agreed.put("time_to_hold", terms.pot().sustainedWeeks() + " weeks");
        agreed.put("held_at_most", terms.pot().heldAtMostMonths() + " months");
        agreed.put("time_to_lock_a_baseline", terms.proof().baselineWithinDays() + " days");
        agreed.put("baseline_by_the_provider_alone", yes(!terms.proof().independentBaseline()));
        agreed.put(
                "whose_word",
                words(
                        terms.proof().confirmation() == RewardTerms.Confirmation.BY_THE_PERSON
                                ? "the person"
                                : "the person or an independent sample"));
        agreed.put("time_to_decide", terms.proof().feasibilityWithinDays() + " days");
        agreed.put("avoidable_harm_means", effect(terms.gate().avoidableHarm()));
        agreed.put("late_report_means", effect(terms.gate().lateReport()));
        agreed.put("unfinished_action_means", effect(terms.gate().unfinishedAction()));
        agreed.put(
                "ended_without_achievement_means",
                words(
                        terms.ending() == RewardTerms.Ending.ACHIEVED_RELEASED_OTHERS_AS_FEE
                                ? "paid as fee"
                                : "not due"));
        agreed.put("fee_is_charged_on", yes(terms.charging().fee()));
        agreed.put("rewards_are_charged_on", yes(terms.charging().rewards()));
        agreed.put("pay within", terms.payment().payWithinDays() + " days");
        agreed.put("look back", terms.payment().adjustMonthsBack() + " months");
        agreed.put("source", quoted(terms.wageFloor().source()));
        return agreed;
    }

    /**
     * The terms that such a text says; empty for any other sheet, one with a changed formula included.
     *
     * <p>Whatever was read is written again, and must come out as the same text.
     */
    public static Optional<RewardTerms> read(String text) {
        try {
            var terms = new Reader(text).terms();
            return text(terms).equals(text) ? Optional.of(terms) : Optional.empty();
        } catch (IllegalArgumentException | NoSuchElementException notOfThisKind) {
            return Optional.empty();
        }
    }

    /** Finds the numbers in a text. */
    private record Reader(String text) {

        private static final Pattern DOMAIN = Pattern.compile("(?m)^      - \\{domain: ([^,]+), weight: ([^}]+)\\}$");

        RewardTerms terms() {
            var weights = new TreeMap<String, BigDecimal>();
            var domains = DOMAIN.matcher(text);
            while (domains.find()) {
                weights.put(domains.group(1), new BigDecimal(domains.group(2)));
            }
            return new RewardTerms(
                    new RewardTerms.Fee(number("rate"), whole("tolerance"), rounding("fee")),
                    new RewardTerms.Absence(
                            share("share_at_the_door"),
                            whole("hospital_days"),
                            share("share_in_hospital"),
                            whole("days_after_death"),
                            share("share_after_death")),
                    new RewardTerms.Pot(
                            share("share_set_aside"),
                            weights,
                            number("weight_of_other_domains"),
                            whole("time_to_agree"),
                            whole("time_to_hold"),
                            whole("held_at_most"),
                            rounding("set_aside")),
                    new RewardTerms.Proof(
                            whole("time_to_lock_a_baseline"),
                            !yes("baseline_by_the_provider_alone"),
                            value("whose_word").contains("sample")
                                    ? RewardTerms.Confirmation.BY_THE_PERSON_OR_AN_INDEPENDENT_SAMPLE
                                    : RewardTerms.Confirmation.BY_THE_PERSON,
                            whole("time_to_decide")),
                    new RewardTerms.Gate(
                            effect("avoidable_harm_means"),
                            effect("late_report_means"),
                            effect("unfinished_action_means")),
                    value("ended_without_achievement_means").contains("paid as fee")
                            ? RewardTerms.Ending.ACHIEVED_RELEASED_OTHERS_AS_FEE
                            : RewardTerms.Ending.ACHIEVED_RELEASED_OTHERS_NOT_DUE,
                    new RewardTerms.Charging(yes("fee_is_charged_on"), yes("rewards_are_charged_on")),
                    new RewardTerms.Payment(whole("pay within"), whole("look back")),
                    new RewardTerms.WageFloor(number("cost_of_an_hour"), unquoted(value("source", "incentives:"))));
        }

        private String value(String name) {
            return value(name, "agreed:");
        }

        /** What stands behind a name, the first time after the part it is in. */
        private String value(String name, String part) {
            int from = name.indexOf(' ') > 0 ? text.indexOf("\nsettled:") : text.indexOf("\n" + part);
            var found = Pattern.compile("(?m)^  " + name + ": (.*)$").matcher(text);
            if (from < 0 || !found.find(from)) {
                throw new NoSuchElementException(name);
            }
            return found.group(1);
        }

        /** The number at the beginning, without the sign of pounds. */
        private BigDecimal number(String name) {
            return new BigDecimal(value(name).replace("£", "").split(" ")[0]);
        }

        private int whole(String name) {
            return Integer.parseInt(value(name).split(" ")[0]);
        }

        private BigDecimal share(String name) {
            return number(name).movePointLeft(2);
        }

        private boolean yes(String name) {
            return value(name).equals("yes");
        }

        private RewardTerms.Effect effect(String name) {
            return switch (value(name)) {
                case "'\"wait\"'" -> RewardTerms.Effect.HOLD;
                case "'\"not due\"'" -> RewardTerms.Effect.NOT_DUE;
                default -> RewardTerms.Effect.NONE;
            };
        }

        private RoundingMode rounding(String quantity) {
            int from = text.indexOf("\n  " + quantity + ":");
            var found = Pattern.compile("2 places, (\\w+)\\)").matcher(text);
            if (from < 0 || !found.find(from)) {
                throw new NoSuchElementException(quantity);
            }
            return RoundingMode.valueOf(found.group(1).toUpperCase(Locale.ROOT));
        }
    }

    private static String quoted(String words) {
        var plain = words.replaceAll("\\s+", " ").strip();
        return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String unquoted(String quoted) {
        if (!quoted.matches("\".*\"")) {
            throw new NoSuchElementException("source");
        }
        var inner = quoted.substring(1, quoted.length() - 1);
        return inner.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    /** The named step of rounding in the formula of a quantity, and in no other. */
    private static String rounded(String text, String quantity, RoundingMode rounding) {
        int from = text.indexOf("\n  " + quantity + ":");
        int to = text.indexOf("2 places, half_up)", from);
        return text.substring(0, to) + "2 places, " + rounding.name().toLowerCase(Locale.ROOT) + ")"
                + text.substring(to + "2 places, half_up)".length());
    }

    private static String effect(RewardTerms.Effect effect) {
        return words(
                switch (effect) {
                    case NONE -> "nothing";
                    case HOLD -> "wait";
                    case NOT_DUE -> "not due";
                });
    }

    private static String words(String words) {
        return "'\"" + words + "\"'";
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String percent(BigDecimal share) {
        return number(share.movePointRight(2)) + " %";
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.stripTrailingZeros().scale())).toPlainString();
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String catalogue() {
        try (var found = Objects.requireNonNull(RewardSheet.class.getResourceAsStream(CATALOGUE))) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
