package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Status;
import care.mainstay.money.settlement.Behind;
import care.mainstay.money.terms.Explanation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One number of an explanation in words: what it is, its value, how it was worked out from the numbers beneath, and where
 * each of those can be looked at.
 *
 * @param how the formula with the numbers put in; empty for a number that was given
 * @param many whether the parts are so many that they are listed in one table
 */
public record Explained(
        String words,
        String value,
        String how,
        String rounding,
        @Nullable Status verdict,
        String source,
        List<Link> evidence,
        List<Explained> parts,
        boolean many) {

    private static final int FEW = 6;

    /** Where the record behind a reference, or a line of this statement by its key, can be looked at. */
    interface Places {

        List<Link> of(Explanation node);
    }

    static Explained of(Explanation node, Places places, Naming.Names names) {
        return new Reading(places, names).of(node);
    }

    /** Reads a tree: what has a name, or is one of many rows, is told; the steps between stand in the formula. */
    private record Reading(Places places, Naming.Names names) {

        Explained of(Explanation node) {
            var links = places.of(node);
            var parts = new LinkedHashMap<String, Explained>();
            node.parts().forEach(part -> tell(part, parts));
            var told = List.copyOf(parts.values());
            var verdict = Verdicts.of(node.value());
            return new Explained(
                    words(node),
                    !node.known() || verdict.isPresent() || node.kind().equals("row")
                            ? ""
                            : Amounts.of(node.value(), node.unit()),
                    node.parts().isEmpty() ? "" : node.formula().replace('_', ' '),
                    node.known() ? "" : node.value(),
                    verdict.orElse(null),
                    source(node, links),
                    links,
                    told,
                    told.size() > FEW);
        }

        private void tell(Explanation part, Map<String, Explained> told) {
            boolean isTold = part.kind().equals("quantity")
                    || part.kind().equals("column")
                    || part.kind().equals("row");
            if (isTold) {
                told.putIfAbsent(part.kind() + part.name() + part.key(), of(part));
            } else {
                part.parts().forEach(beneath -> tell(beneath, told));
            }
        }

        private String words(Explanation node) {
            if (node.kind().equals("row")) {
                return node.key().entrySet().stream()
                        .filter(each -> !each.getKey().equals("person"))
                        .map(each -> Keys.words(each.getKey(), each.getValue(), names))
                        .collect(Collectors.joining(", "));
            }
            return node.says().isEmpty() ? Keys.name(node.name()) : node.says();
        }

        private String source(Explanation node, List<Link> links) {
            if (links.isEmpty() && !Behind.records(node).isEmpty()) {
                return "The record behind it is not open to you";
            }
            if (Behind.line(node).isPresent()) {
                return "From another line of this statement";
            }
            return node.kind().equals("quantity")
                            && node.key().isEmpty()
                            && node.parts().size() == 1
                            && node.parts().get(0).kind().equals("literal")
                    ? "From the contract"
                    : node.told() ? "As explained above" : "";
        }
    }

    /** What the places of records are called. */
    static Places places(
            Function<String, List<Link>> lines,
            Function<care.mainstay.foundation.kernel.EvidenceRef, List<Link>> records) {
        return node -> Behind.line(node).isPresent()
                ? lines.apply(Behind.line(node).get())
                : numbered(Behind.records(node).stream()
                        .flatMap(reference -> records.apply(reference).stream())
                        .distinct()
                        .toList());
    }

    /** Links that say the same are told apart by numbers. */
    private static List<Link> numbered(List<Link> links) {
        var alike = links.stream().collect(Collectors.groupingBy(Link::words, Collectors.counting()));
        var count = new HashMap<String, Integer>();
        return links.stream()
                .map(link -> alike.getOrDefault(link.words(), 1L) == 1
                        ? link
                        : new Link(link.words() + " " + count.merge(link.words(), 1, Integer::sum), link.href()))
                .toList();
    }
}
