package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Status;
import care.mainstay.money.settlement.Behind;
import care.mainstay.money.terms.Explanation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One number of an explanation in words: what it is, its value, how it was worked out from the numbers beneath, and where
 * each of those can be looked at.
 *
 * @param how the formula, where it is short; in a long list, the numbers it was worked out from
 * @param missing why there is no value
 * @param rule a formula that is too long to stand beside its number
 * @param parts what decided it
 * @param asked what was asked on the way and did not decide it
 * @param many whether the parts are so many that they are listed in one table
 */
public record Explained(
        String words,
        String value,
        String how,
        String missing,
        @Nullable Status verdict,
        String source,
        List<Link> evidence,
        String rule,
        List<Explained> parts,
        List<Explained> asked,
        boolean many) {

    private static final int FEW = 6;
    private static final int SHORT = 100;
    private static final String CLOSED = "The record behind it is not open to you";

    /** Where the record behind a reference, or a line of this statement by its key, can be looked at. */
    interface Places {

        List<Link> of(Explanation node);
    }

    static Explained of(Explanation node, Places places, Naming.Names names) {
        return new Reading(node, places, names).of(node);
    }

    /** Reads a tree from the beginning: what is met again is told again in one line. */
    private static final class Reading {

        private final Places places;
        private final Naming.Names names;
        private final Map<String, Explanation> whole = new HashMap<>();
        private final Set<String> shown = new HashSet<>();

        Reading(Explanation tree, Places places, Naming.Names names) {
            this.places = places;
            this.names = names;
            collect(tree);
        }

        private void collect(Explanation node) {
            if (node.kind().equals("quantity") && !node.told()) {
                whole.putIfAbsent(id(node), node);
            }
            node.parts().forEach(this::collect);
        }

        private static String id(Explanation node) {
            return node.kind() + node.name() + node.key();
        }

        private Explanation whole(Explanation node) {
            return node.told() && Behind.line(node).isEmpty() ? whole.getOrDefault(id(node), node) : node;
        }

        private Grounds grounds(Explanation node) {
            return Grounds.of(node, this::whole);
        }

        Explained of(Explanation node) {
            if (node.kind().equals("row")
                    && !node.parts().isEmpty()
                    && node.parts().size() <= 2) {
                return row(node);
            }
            var full = whole(node);
            boolean again = node.kind().equals("quantity")
                    && !isAgreed(full)
                    && Behind.line(node).isEmpty()
                    && !shown.add(id(node));
            return again ? leaf(full, "As explained above") : told(full);
        }

        /** One of those that are taken together, and the condition under which it is, called what the row is. */
        private Explained row(Explanation row) {
            var value = row.parts().get(row.parts().size() - 1);
            var last = of(value);
            var asked = new ArrayList<>(last.asked());
            if (row.parts().size() > 1) {
                grounds(row.parts().get(0)).decided().forEach(part -> asked.add(of(part)));
            }
            var words = words(row);
            return new Explained(
                    words.isEmpty() ? last.words() : words,
                    last.value(),
                    last.how(),
                    last.missing(),
                    last.verdict(),
                    last.source(),
                    last.evidence(),
                    last.rule(),
                    last.parts(),
                    List.copyOf(asked),
                    last.many());
        }

        private Explained leaf(Explanation node, String source) {
            var verdict = Verdicts.of(node.value());
            return new Explained(
                    words(node),
                    verdict.isPresent() ? "" : value(node),
                    "",
                    node.known() ? "" : node.value(),
                    verdict.orElse(null),
                    source,
                    List.of(),
                    "",
                    List.of(),
                    List.of(),
                    false);
        }

        private Explained told(Explanation node) {
            var grounds = grounds(node);
            var links = places.of(node);
            boolean many = grounds.decided().size() > FEW;
            var formula = node.parts().isEmpty() || isAgreed(node) ? "" : formula(node.formula());
            boolean isShort = formula.length() <= SHORT;
            var verdict = Verdicts.of(node.value());
            return new Explained(
                    words(node),
                    verdict.isPresent() ? "" : value(node),
                    isShort ? formula : "",
                    node.known() ? "" : node.value(),
                    verdict.orElse(null),
                    source(node, links),
                    links,
                    isShort ? "" : formula,
                    grounds.decided().stream()
                            .map(part -> many ? flat(part) : of(part))
                            .toList(),
                    grounds.asked().stream().map(this::of).toList(),
                    many);
        }

        /** A number that the parties agreed on, and that no formula works out. */
        private static boolean isAgreed(Explanation node) {
            return node.kind().equals("quantity")
                    && node.key().isEmpty()
                    && node.parts().size() == 1
                    && node.parts().get(0).kind().equals("literal");
        }

        /** One of many, with the numbers beneath it on one line. */
        private Explained flat(Explanation row) {
            var facts = new LinkedHashSet<String>();
            facts(row, facts);
            var top = row.kind().equals("row") && row.parts().size() == 1
                    ? row.parts().get(0)
                    : row;
            var links = everyLink(row);
            return new Explained(
                    words(row).isEmpty() ? words(top) : words(row),
                    value(top),
                    String.join(", ", facts),
                    top.known() ? "" : top.value(),
                    null,
                    links.isEmpty() && hasRecords(row) ? CLOSED : "",
                    links,
                    "",
                    List.of(),
                    List.of(),
                    false);
        }

        private void facts(Explanation node, Set<String> facts) {
            for (var part : grounds(node).decided()) {
                var full = whole(part);
                boolean isLeaf = grounds(full).decided().isEmpty();
                if (isLeaf && full.known()) {
                    facts.add(Keys.name(full.name()).toLowerCase(Locale.UK) + " " + value(full));
                }
                facts(full, facts);
            }
        }

        private static boolean hasRecords(Explanation node) {
            return !Behind.records(node).isEmpty() || node.parts().stream().anyMatch(Reading::hasRecords);
        }

        private List<Link> everyLink(Explanation row) {
            var links = new LinkedHashMap<String, Link>();
            everyLink(row, links);
            return numbered(List.copyOf(links.values()));
        }

        private void everyLink(Explanation node, Map<String, Link> links) {
            for (var link : places.of(node)) {
                links.putIfAbsent(link.href(), link);
            }
            node.parts().forEach(part -> everyLink(part, links));
        }

        private static String value(Explanation node) {
            return !node.known() || node.kind().equals("row") ? "" : Amounts.of(node.value(), node.unit());
        }

        private static String formula(String formula) {
            return formula.replace('_', ' ').replace(" * ", " × ").replace(" / ", " ÷ ");
        }

        private String words(Explanation node) {
            if (node.kind().equals("row")) {
                return node.key().entrySet().stream()
                        .filter(each -> !each.getKey().equals("person"))
                        .map(each -> Keys.words(each.getKey(), each.getValue(), names))
                        .collect(Collectors.joining(", "));
            }
            return node.says().isEmpty()
                    ? Keys.name(node.name())
                    : node.says().strip().replaceFirst("\\.$", "");
        }

        private String source(Explanation node, List<Link> links) {
            if (links.isEmpty() && !Behind.records(node).isEmpty()) {
                return CLOSED;
            }
            if (Behind.line(node).isPresent()) {
                return "From another line of this statement";
            }
            return isAgreed(node) ? "From the contract" : node.told() ? "As explained elsewhere" : "";
        }
    }

    /** What a reader finds under the fold. */
    public String askedWords() {
        if (asked.isEmpty()) {
            return "The rule as it was signed";
        }
        return rule.isEmpty() ? "What else was asked" : "The rule as it was signed, and what else was asked";
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
