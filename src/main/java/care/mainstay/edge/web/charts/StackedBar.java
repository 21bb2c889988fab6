package care.mainstay.edge.web.charts;

import care.mainstay.edge.web.components.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a whole is made of: one bar in parts, each named and figured in the table below it. */
public record StackedBar(String title, List<Piece> pieces) {

    /** A part as given; {@code figure} is how its size is written. */
    public record Part(String words, BigDecimal size, String figure, Tone tone) {}

    /** A part as drawn, with its share of the whole in per cent. */
    public record Piece(Part part, BigDecimal x, BigDecimal width, String share) {}

    public static StackedBar of(String title, List<Part> parts) {
        var whole = parts.stream().map(Part::size).reduce(BigDecimal.ZERO, BigDecimal::add);
        var pieces = new ArrayList<Piece>();
        var before = BigDecimal.ZERO;
        for (var part : parts) {
            var width = Across.share(part.size(), whole);
            pieces.add(new Piece(
                    part,
                    Across.share(before, whole),
                    width,
                    width.setScale(0, java.math.RoundingMode.HALF_UP).toPlainString() + "%"));
            before = before.add(part.size());
        }
        return new StackedBar(title, List.copyOf(pieces));
    }
}
