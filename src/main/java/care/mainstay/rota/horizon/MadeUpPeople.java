package care.mainstay.rota.horizon;

import care.mainstay.rota.engine.Chance;
import care.mainstay.rota.horizon.Horizon.Pattern;
import care.mainstay.rota.horizon.Horizon.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Made-up people: one to four visits a day, most of them every day; one in eight needs two carers at once; one in ten has a
 * visit that is time-critical; of one in ten the package changes within the weeks.
 */
final class MadeUpPeople {

    private static final int MORNING = 7 * 60;

    private final int days;
    private final Chance chance;

    MadeUpPeople(int days, Chance chance) {
        this.days = days;
        this.chance = chance;
    }

    List<Person> make(int number) {
        var people = new ArrayList<Person>();
        for (int p = 0; p < number; p++) {
            people.add(person("P" + (1001 + p)));
        }
        return people;
    }

    private Person person(String id) {
        int draw = chance.below(100);
        int visits = draw < 28 ? 1 : draw < 56 ? 2 : draw < 78 ? 3 : 4;
        int carers = chance.below(8) == 0 ? 2 : 1;
        var skills = new TreeSet<String>();
        if (chance.below(2) == 0) {
            skills.add("medicines");
        }
        if (carers == 2) {
            skills.add("hoist");
        }
        if (chance.below(6) == 0) {
            skills.add("dementia");
        }
        boolean critical = chance.below(10) == 0;
        IntPredicate there = weekdays(visits).and(stay());
        var patterns = new ArrayList<Pattern>();
        // a small package is most often the morning, or the morning and the evening
        int[] parts = switch (visits) {
            case 1 -> new int[] {chance.below(4) < 3 ? 0 : 1};
            case 2 -> new int[] {0, chance.below(3) == 0 ? 1 : 3};
            case 3 -> new int[] {0, 1, chance.below(2) == 0 ? 2 : 3};
            default -> new int[] {0, 1, 2, 3};
        };
        for (int part : parts) {
            patterns.add(pattern(part, carers, skills, critical && part == parts[0], there));
        }
        packageGrows(patterns, parts, carers, skills, there);
        return new Person(id, 0, patterns, Set.of(), carers + 1, Set.of(), Set.of(), List.of());
    }

    private IntPredicate weekdays(int visits) {
        int kind = visits > 2 ? 0 : chance.below(10);
        if (kind < 7) {
            return day -> true;
        }
        return kind < 9 ? day -> day % 7 < 5 : day -> day % 7 == 0 || day % 7 == 2 || day % 7 == 4;
    }

    /** Whether the person is supported on a day: one in thirty begins, one ends, and one is in hospital for a while. */
    private IntPredicate stay() {
        int kind = chance.below(30);
        int at = 3 + chance.below(Math.max(1, days - 6));
        int length = 4 + chance.below(7);
        return switch (kind) {
            case 0 -> day -> day >= at;
            case 1 -> day -> day < at;
            case 2 -> day -> day < at || day >= at + length;
            default -> day -> true;
        };
    }

    /** From some day on, one in fifteen has a visit more. */
    private void packageGrows(List<Pattern> patterns, int[] parts, int carers, Set<String> skills, IntPredicate there) {
        int from = chance.below(days);
        if (chance.below(15) != 0 || parts.length == 4) {
            return;
        }
        for (int part = 0; part < 4; part++) {
            int wanted = part;
            if (IntStream.of(parts).noneMatch(each -> each == wanted)) {
                patterns.add(pattern(part, carers, skills, false, there.and(day -> day >= from)));
                return;
            }
        }
    }

    private Pattern pattern(int part, int carers, Set<String> skills, boolean critical, IntPredicate there) {
        int opens;
        int minutes;
        String name;
        switch (part) {
            case 0 -> {
                name = "morning";
                opens = MORNING + 15 * chance.below(7);
                minutes = 30 + 15 * chance.below(3);
            }
            case 1 -> {
                name = "lunch";
                opens = 11 * 60 + 45 + 15 * chance.below(4);
                minutes = 30;
            }
            case 2 -> {
                name = "tea";
                opens = 16 * 60 + 15 * chance.below(5);
                minutes = 30;
            }
            default -> {
                name = "bed";
                opens = 19 * 60 + 15 * chance.below(5);
                minutes = 30 + 15 * chance.below(2);
            }
        }
        int width = critical ? 30 : 60 + 30 * chance.below(3);
        List<Integer> on = IntStream.range(0, days).filter(there).boxed().toList();
        return new Pattern(name, opens, opens + width, minutes, carers, skills, critical, on);
    }
}
