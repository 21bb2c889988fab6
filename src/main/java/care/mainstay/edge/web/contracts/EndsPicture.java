package care.mainstay.edge.web.contracts;

import care.mainstay.money.terms.Exposure.Bound;
import care.mainstay.money.terms.Exposure.Stake;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws between which ends lies what each party is paid or pays: a table whose rows carry their bar. */
public final class EndsPicture {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private EndsPicture() {}

    /**
     * A party with its bar; numbers are per cent of the width.
     *
     * @param openLeft whether it has no least; the bar then runs out of the picture
     * @param reached the furthest that evidence came which was made up and run, in words
     * @param marks where that stands
     */
    public record Bar(
            String words,
            String least,
            String most,
            String reached,
            BigDecimal zero,
            BigDecimal x,
            BigDecimal width,
            boolean openLeft,
            boolean openRight,
            List<BigDecimal> marks) {}

    static List<Bar> of(List<Stake> stakes) {
        var numbers = Stream.concat(Stream.of(BigDecimal.ZERO), stakes.stream().flatMap(EndsPicture::numbers))
                .toList();
        var low = numbers.stream().min(BigDecimal::compareTo).orElseThrow();
        var high = numbers.stream().max(BigDecimal::compareTo).orElseThrow();
        return stakes.stream().map(stake -> bar(stake, low, high)).toList();
    }

    private static Bar bar(Stake stake, BigDecimal low, BigDecimal high) {
        var from = value(stake.least()).map(end -> across(end, low, high)).orElse(BigDecimal.ZERO);
        var to = value(stake.most()).map(end -> across(end, low, high)).orElse(WHOLE);
        var witnesses = witnesses(stake).toList();
        return new Bar(
                sentence(stake),
                StakesPart.end(stake, stake.least()),
                StakesPart.end(stake, stake.most()),
                Stream.of(stake.least(), stake.most())
                        .flatMap(bound -> bound.witness().stream())
                        .map(witness -> StakesPart.amount(witness.value(), stake.unit()))
                        .reduce((one, other) -> one + " and " + other)
                        .orElse("None was found"),
                across(BigDecimal.ZERO, low, high),
                from,
                to.subtract(from).max(new BigDecimal("0.4")),
                stake.least().value().isEmpty(),
                stake.most().value().isEmpty(),
                witnesses.stream().map(each -> across(each, low, high)).toList());
    }

    static String sentence(Stake stake) {
        var name = stake.name().isEmpty()
                ? stake.name()
                : stake.name().substring(0, 1).toUpperCase(java.util.Locale.UK)
                        + stake.name().substring(1);
        return name + " " + stake.what();
    }

    private static Stream<BigDecimal> numbers(Stake stake) {
        return Stream.concat(
                Stream.of(stake.least(), stake.most()).flatMap(bound -> value(bound).stream()), witnesses(stake));
    }

    private static Stream<BigDecimal> witnesses(Stake stake) {
        return Stream.of(stake.least(), stake.most())
                .flatMap(bound -> bound.witness().stream())
                .map(witness -> StakesPart.exact(witness.value()));
    }

    private static Optional<BigDecimal> value(Bound bound) {
        return bound.value().map(StakesPart::exact);
    }

    private static BigDecimal across(BigDecimal value, BigDecimal low, BigDecimal high) {
        var span = high.subtract(low);
        return span.signum() == 0
                ? BigDecimal.ZERO
                : value.subtract(low).multiply(WHOLE).divide(span, 2, RoundingMode.HALF_UP);
    }
}
