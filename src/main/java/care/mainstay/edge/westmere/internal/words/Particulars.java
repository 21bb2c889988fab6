package care.mainstay.edge.westmere.internal.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What makes somebody this person and no other: what they eat, keep, watch, miss and talk about.
 *
 * @param ways for each slot of the grammar the ways it can be filled
 * @param tags what their condition touches, as the aims name it
 */
public record Particulars(Map<String, List<String>> ways, Set<String> tags) {

    /** The bare facts about a person that their particulars are drawn for. */
    public record Bare(String called, boolean woman, int age, Heritage heritage, List<Kin> circle) {}

    public Particulars {
        ways = Map.copyOf(ways);
    }

    /** The same person with one way for each slot, for sentences that are written once and kept. */
    public Map<String, List<String>> settled() {
        var one = new HashMap<String, List<String>>();
        ways.forEach((slot, choices) -> one.put(slot, choices.subList(0, 1)));
        return one;
    }

    public String one(String slot) {
        return ways.getOrDefault(slot, List.of("")).get(0);
    }

    /** With something more, or something else, that is true of them. */
    public Particulars with(String slot, String... choices) {
        var more = new HashMap<>(ways);
        more.put(slot, List.of(choices));
        return new Particulars(more, tags);
    }

    public Particulars withTags(String... more) {
        var all = new TreeSet<>(tags);
        all.addAll(List.of(more));
        return new Particulars(ways, all);
    }

    /** Draws particulars from the sheets. */
    public static final class Drawer {

        private final Sheets sheets = Sheets.read("particulars", "places");

        public Particulars draw(Dice dice, Bare bare) {
            var ways = new HashMap<String, List<String>>();
            boolean young = bare.age < 62;
            pronouns(ways, bare);
            ways.put(bare.woman ? "woman" : "man", List.of(""));
            ways.put(young ? "young" : "old", List.of(""));
            pastimes(ways, dice, young, bare.heritage);
            kitchen(ways, dice, bare.heritage.kitchen());
            circle(ways, bare);
            ways.put("programme", some(dice, semicolons("programme"), 3));
            ways.put("comfort", some(dice, semicolons(bare.woman ? "comfort" : "comfort.m"), 2));
            ways.put("matters", some(dice, semicolons("matters"), 2));
            ways.put("club", some(dice, semicolons(young ? "club.younger" : "club"), 1));
            ways.put("shop", some(dice, sheets.split("shop", ","), 1));
            ways.put("town.from", some(dice, bare.heritage.towns(), 1));
            if (!bare.heritage.worship().isEmpty() && dice.chance(0.6)) {
                ways.put("faith.going", List.of(bare.heritage.worship()));
            } else if (bare.heritage == Heritage.ENGLISH && dice.chance(0.15)) {
                ways.put("faith.going", List.of("going to St Osmund's on a Sunday"));
            }
            if (dice.chance(0.33)) {
                String[] pet = dice.pick(semicolons("pet")).split("\\|");
                ways.put("pet", List.of(pet[0].strip()));
                ways.put("pet.the", List.of(pet[0].strip() + " the " + pet[1].strip()));
            }
            var tags = condition(ways, dice, young);
            for (String slot : List.of("matters", "comfort", "drink", "lunch", "her")) {
                ways.put(
                        slot + ".cap",
                        ways.getOrDefault(slot, List.of()).stream()
                                .map(Particulars::capital)
                                .toList());
            }
            return new Particulars(ways, tags);
        }

        private static void pronouns(Map<String, List<String>> ways, Bare bare) {
            ways.put("name", List.of(bare.called));
            ways.put("she", List.of(bare.woman ? "she" : "he"));
            ways.put("she.cap", List.of(bare.woman ? "She" : "He"));
            ways.put("her", List.of(bare.woman ? "her" : "his"));
            ways.put("him", List.of(bare.woman ? "her" : "him"));
            ways.put("hers", List.of(bare.woman ? "hers" : "his"));
            ways.put("herself", List.of(bare.woman ? "herself" : "himself"));
        }

        private void pastimes(Map<String, List<String>> ways, Dice dice, boolean young, Heritage heritage) {
            var fitting = sheets.lines("interest").stream()
                    .filter(line -> heritage.takesTo(fields(line)[0]))
                    .toList();
            var first = fields(dice.pick(fitting));
            var second = fields(dice.pick(fitting));
            ways.put("hobby", List.of(first[0]));
            ways.put("hobby.cap", List.of(capital(first[0])));
            ways.put("hobby.doing", List.of(first[1]));
            ways.put("hobby2", List.of(second[0]));
            var topics = new ArrayList<String>(choices(first[2]));
            topics.addAll(choices(second[2]));
            ways.put("topic", List.copyOf(topics));
            var job = fields(dice.pick(sheets.lines(young ? "job.younger" : "job")));
            ways.put("job", List.of(job[0]));
            ways.put("job.past", List.of(job[1]));
        }

        private void kitchen(Map<String, List<String>> ways, Dice dice, String kitchen) {
            ways.put("breakfast", some(dice, semicolons("breakfast." + kitchen), 3));
            var lunches = new ArrayList<>(semicolons("lunch." + kitchen));
            if (!kitchen.equals("english") && dice.chance(0.5)) {
                lunches.addAll(semicolons("lunch.english"));
            }
            ways.put("lunch", some(dice, lunches, 5));
            ways.put("lunch2", some(dice, lunches, 1));
            ways.put("tea", some(dice, semicolons("tea." + kitchen), 4));
            ways.put("drink", some(dice, semicolons(kitchen.equals("asian") ? "drink.asian" : "drink"), 2));
            ways.put("treat", some(dice, semicolons("treat"), 4));
        }

        private static void circle(Map<String, List<String>> ways, Bare bare) {
            var family =
                    bare.circle.stream().filter(kin -> kin.tie().isFamily()).toList();
            if (bare.circle.stream().noneMatch(Kin::home)) {
                ways.put("alone", List.of(""));
            }
            if (!family.isEmpty()) {
                var kin = family.get(0);
                ways.put("relative", List.of(kin.given()));
                ways.put("relative.she", List.of(kin.tie().woman() ? "she" : "he"));
                ways.put("relative.her", List.of(kin.tie().woman() ? "her" : "his"));
                family.stream()
                        .filter(Kin::home)
                        .findFirst()
                        .ifPresent(home -> ways.put(
                                "lives.with",
                                List.of((bare.woman ? "her " : "his ")
                                        + home.tie().word() + " " + home.given())));
            }
            bare.circle.stream()
                    .filter(kin -> kin.tie() == Kin.Tie.NEIGHBOUR || kin.tie() == Kin.Tie.FRIEND)
                    .findFirst()
                    .ifPresent(kin -> ways.put(
                            "neighbour",
                            kin.tie() == Kin.Tie.NEIGHBOUR
                                    ? List.of(kin.given() + " from next door", kin.given())
                                    : List.of(kin.given())));
        }

        private Set<String> condition(Map<String, List<String>> ways, Dice dice, boolean young) {
            var lines = sheets.lines(young ? "condition.younger" : "condition");
            var tags = new TreeSet<String>();
            var first = fields(dice.pick(lines));
            tags.addAll(Arrays.asList(first[2].split(" ")));
            ways.put("condition", List.of(first[0]));
            ways.put("condition.cap", List.of(capital(first[0])));
            ways.put("condition.shows", List.of(first[1]));
            other(dice, lines, first).ifPresent(second -> {
                tags.addAll(Arrays.asList(second[2].split(" ")));
                ways.put("condition2", List.of(second[0]));
            });
            return tags;
        }

        private Optional<String[]> other(Dice dice, List<String> lines, String[] first) {
            var second = fields(dice.pick(lines));
            return second[0].equals(first[0]) || dice.chance(0.3) ? Optional.empty() : Optional.of(second);
        }

        private List<String> semicolons(String heading) {
            return sheets.split(heading, ";");
        }

        private static List<String> choices(String line) {
            return Arrays.stream(line.split(";"))
                    .map(String::strip)
                    .filter(choice -> !choice.isEmpty())
                    .toList();
        }

        private static String[] fields(String line) {
            return Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        }

        /** Up to so many different ones. */
        private static List<String> some(Dice dice, List<String> from, int count) {
            var left = new ArrayList<>(from);
            var drawn = new ArrayList<String>();
            while (drawn.size() < count && !left.isEmpty()) {
                drawn.add(left.remove(dice.below(left.size())));
            }
            return List.copyOf(drawn);
        }
    }

    static String capital(String phrase) {
        return phrase.substring(0, 1).toUpperCase(java.util.Locale.UK) + phrase.substring(1);
    }
}
