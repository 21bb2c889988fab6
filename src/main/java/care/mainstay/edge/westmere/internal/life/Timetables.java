package care.mainstay.edge.westmere.internal.life;

import care.mainstay.edge.westmere.internal.life.Goal.Course;
import care.mainstay.edge.westmere.internal.life.Happening.Kind;
import care.mainstay.edge.westmere.internal.life.Slot.Part;
import care.mainstay.edge.westmere.internal.life.Slot.Timetable;
import care.mainstay.edge.westmere.internal.words.Aim;
import care.mainstay.edge.westmere.internal.words.Dice;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws the regular visits of a person's weeks: more as needs grow, fewer as they can do more themselves. */
final class Timetables {

    private final Dice dice;
    private final Person person;
    private final Optional<Story> story;

    Timetables(Dice dice, Person person, Optional<Story> story) {
        this.dice = dice;
        this.person = person;
        this.story = story;
    }

    List<Timetable> over(
            LocalDate started, LocalDate until, LocalDate year, List<Goal> goals, List<Happening> happenings) {
        var tables = new ArrayList<Timetable>();
        var slots = first();
        tables.add(table(started, slots));
        for (Change change : changes(goals, happenings)) {
            if (change.day.isAfter(started.plusDays(28)) && change.day.isBefore(until) && change.day.isAfter(year)) {
                slots = change.more ? more(slots) : fewer(slots);
                tables.add(table(change.day, slots));
            }
        }
        return List.copyOf(tables);
    }

    private record Change(LocalDate day, boolean more) {}

    private List<Change> changes(List<Goal> goals, List<Happening> happenings) {
        var changes = new ArrayList<Change>();
        for (Goal goal : goals) {
            boolean independence =
                    goal.aim().kind() == Aim.Kind.IMPROVE && goal.aim().isStepped();
            if (independence && (story.isPresent() || dice.chance(0.5))) {
                Wishes.firstDayThere(goal).ifPresent(day -> changes.add(new Change(monday(day.plusDays(49)), false)));
            }
            if (goal.course() == Course.DECLINE && dice.chance(0.5)) {
                changes.add(new Change(monday(goal.from().plusDays(dice.between(100, 220))), true));
            }
        }
        for (Happening happening : happenings) {
            if (happening.kind() == Kind.HOSPITAL && dice.chance(0.5)) {
                var home = happening.day().plusDays(happening.days());
                changes.add(new Change(home, true));
                changes.add(new Change(monday(home.plusDays(42)), false));
            }
        }
        changes.sort(Comparator.comparing(Change::day).thenComparing(Change::more));
        return changes;
    }

    private static LocalDate monday(LocalDate day) {
        return day.plusDays((8 - day.getDayOfWeek().getValue()) % 7);
    }

    private List<Slot> first() {
        int count = story.isPresent() ? 3 : 1 + dice.weighted(11, 22, 32, 35);
        boolean two = story.isEmpty() && dice.chance(count == 4 ? 0.2 : 0.02);
        var parts = switch (count) {
            case 1 -> List.of(Part.MORNING);
            case 2 -> List.of(Part.MORNING, dice.chance(0.5) ? Part.TEA : Part.NIGHT);
            case 3 -> List.of(Part.MORNING, Part.LUNCH, dice.chance(0.55) ? Part.TEA : Part.NIGHT);
            default -> List.of(Part.values());
        };
        return parts.stream().map(part -> slot(part, two)).toList();
    }

    private Slot slot(Part part, boolean two) {
        int quarter = switch (part) {
            case MORNING -> 28 + dice.below(13);
            case LUNCH -> 47 + dice.below(7);
            case TEA -> 64 + dice.below(8);
            case NIGHT -> 77 + dice.below(9);
        };
        int minutes =
                part == Part.MORNING ? dice.chance(0.55) ? 45 : dice.chance(0.5) ? 30 : 60 : dice.chance(0.8) ? 30 : 45;
        return new Slot(part, LocalTime.of(quarter / 4, quarter % 4 * 15), minutes, two);
    }

    private List<Slot> more(List<Slot> slots) {
        var missing = new ArrayList<>(List.of(Part.values()));
        slots.forEach(slot -> missing.remove(slot.part()));
        if (missing.isEmpty()) {
            return slots;
        }
        var all = new ArrayList<>(slots);
        all.add(slot(missing.get(0), slots.get(0).two()));
        all.sort(Comparator.comparing(Slot::at));
        return List.copyOf(all);
    }

    private static List<Slot> fewer(List<Slot> slots) {
        if (slots.size() < 2) {
            return slots;
        }
        var least = slots.stream()
                .filter(slot -> slot.part() == Part.LUNCH)
                .findFirst()
                .orElse(slots.get(slots.size() - 1));
        return slots.stream().filter(slot -> slot != least).toList();
    }

    private Timetable table(LocalDate from, List<Slot> slots) {
        boolean lighter = slots.size() > 1 && person.number() % 9 == 4;
        var weekend = lighter
                ? slots.stream().filter(slot -> slot.part() != Part.LUNCH).toList()
                : slots;
        return new Timetable(from, slots, weekend);
    }
}
