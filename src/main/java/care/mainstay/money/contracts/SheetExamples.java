package care.mainstay.money.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whole sheets from which one can start. Each asks only for what Mainstay gathers, and a test settles a month by it. */
public enum SheetExamples {
    FEE_BY_THE_HOUR(
            "/catalogue/examples/fee-by-the-hour.yaml",
            "A fee for each hour",
            "The shortest sheet that can be settled: minutes of care, a rate, one rounding, one line."),
    REWARD_FOR_OUTCOMES(
            "/catalogue/examples/reward-for-outcomes.yaml",
            "A fee, and a reward for outcomes",
            "A reward on top of the fee, divided among a person’s outcomes, paid for those achieved and confirmed. Nothing"
                    + " is held from month to month."),
    SHARED_BY_PARTNERS(
            "/catalogue/examples/shared-by-partners.yaml",
            "A fee that several providers share",
            "One provider leads, others are partners, and each is paid its share of the whole. Which provider each of them is"
                    + " is chosen on the page of the contract."),
    HELD_FOR_OUTCOMES(
            "/catalogue/terms/homecare-held-for-outcomes.yaml",
            "A share held until outcomes have lasted",
            "The sheet that the form writes, with everything it can do. Change its numbers alone, and the form can go on"
                    + " being used.");

    private final String text;
    private final String title;
    private final String says;

    SheetExamples(String resource, String title, String says) {
        this.text = text(resource);
        this.title = title;
        this.says = says;
    }

    public String text() {
        return text;
    }

    public String title() {
        return title;
    }

    public String says() {
        return says;
    }

    /** The name it goes by in a form. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<SheetExamples> ofCode(String code) {
        return List.of(values()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    private static String text(String resource) {
        try (var found = Objects.requireNonNull(SheetExamples.class.getResourceAsStream(resource))) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
