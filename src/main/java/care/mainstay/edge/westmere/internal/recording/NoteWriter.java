package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.internal.life.Carer;
import care.mainstay.edge.westmere.internal.life.Happening;
import care.mainstay.edge.westmere.internal.life.HomeVisit;
import care.mainstay.edge.westmere.internal.life.HomeVisit.Fate;
import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.edge.westmere.internal.life.Slot.Part;
import care.mainstay.edge.westmere.internal.words.Dice;
import care.mainstay.edge.westmere.internal.words.Grammar;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a carer's note of a visit: what was seen of what the person wants, and the day around it. */
final class NoteWriter {

    private final Voices voices;

    NoteWriter(Voices voices) {
        this.voices = voices;
    }

    String write(HomeVisit visit, List<String> progress, Dice dice, boolean afterwards) {
        var life = visit.life();
        var speech = voices.of(life);
        var now = now(visit);
        var text = new ArrayList<String>();
        boolean brief = dice.chance(visit.carer().orElseThrow().habits().brief());
        String part = visit.slot().part().key();
        boolean event = event(visit, speech, now, dice, text);
        if (visit.minutesLate() > 25 && dice.chance(0.5)) {
            text.add(speech.say("late", now, dice));
        }
        if (!brief && !event && dice.chance(0.8)) {
            text.add(speech.say("open." + part, now, dice));
        }
        if (visit.second().isPresent() && dice.chance(0.5)) {
            text.add(speech.say("double", now, dice));
        }
        text.addAll(progress);
        around(visit, speech, now, dice, brief, text);
        if (visit.fate() == Fate.SHORT) {
            text.add(speech.say("short", now, dice));
        }
        if (afterwards && dice.chance(0.6)) {
            text.add(speech.say("afterwards", now, dice));
        }
        return String.join(" ", turns(life, text, dice));
    }

    /** Nobody repeats a name in every sentence. */
    private static List<String> turns(Life life, List<String> sentences, Dice dice) {
        String name = life.person().called() + " ";
        String pronoun = life.person().woman() ? "She " : "He ";
        var turned = new ArrayList<String>();
        boolean named = false;
        for (String sentence : sentences) {
            boolean again = named && sentence.startsWith(name) && dice.chance(0.75);
            turned.add(again ? pronoun + sentence.substring(name.length()) : sentence);
            named = named || sentence.contains(name.strip());
        }
        return turned;
    }

    /** One sentence on how a goal stood. */
    String progress(Life life, Grammar.Speech speech, Sight sight, Map<String, String> now, Dice dice) {
        var goal = sight.goal();
        String own = sight.heading();
        if (goal.aim().isStepped() && (!speech.can(own) || dice.chance(0.45))) {
            var words = new HashMap<>(now);
            var settled = voices.settled(life);
            words.put("now.doing", settled.phrase(goal.aim().key() + ".doing", dice));
            words.put("now.did", settled.phrase(goal.aim().key() + ".did", dice));
            return speech.say("step." + sight.value(), words, dice);
        }
        return speech.say(own, now, dice);
    }

    private static void around(
            HomeVisit visit,
            Grammar.Speech speech,
            Map<String, String> now,
            Dice dice,
            boolean brief,
            List<String> text) {
        String part = visit.slot().part().key();
        boolean man = !visit.life().person().woman();
        String care = "care." + part + (man && visit.slot().part() == Part.NIGHT ? ".m" : "");
        boolean work = dice.chance(brief ? 0.8 : 0.55);
        boolean food = !work && text.isEmpty() || dice.chance(brief ? 0.75 : 0.65);
        if (work) {
            text.add(speech.say(care, now, dice));
        }
        if (food) {
            text.add(speech.say("food." + part, now, dice));
        }
        if (dice.chance(brief ? 0.25 : 0.55) || text.size() < 2) {
            text.add(speech.say("talk", now, dice));
        }
        if (dice.chance(brief ? 0.04 : 0.13)) {
            text.add(speech.say("weather." + season(visit.day()), now, dice));
        }
        if (dice.chance(brief ? 0.12 : 0.4)) {
            text.add(speech.say("close", now, dice));
        }
    }

    /** What has just happened comes before everything else. */
    private static boolean event(
            HomeVisit visit, Grammar.Speech speech, Map<String, String> now, Dice dice, List<String> text) {
        var life = visit.life();
        for (Happening happening : life.happenings()) {
            var heading = heading(happening, visit);
            if (heading.isPresent() && speech.can(heading.get()) && dice.chance(likely(happening, visit))) {
                text.add(speech.say(heading.get(), now, dice));
                return true;
            }
        }
        boolean birthday = visit.day().getMonth() == life.person().born().getMonth()
                && visit.day().getDayOfMonth() == life.person().born().getDayOfMonth();
        if (birthday && dice.chance(0.8)) {
            text.add(speech.say("event.birthday", now, dice));
            return true;
        }
        boolean last =
                life.ended().filter(end -> visit.day().equals(end.minusDays(1))).isPresent()
                        && life.ending()
                                .filter(ending -> ending == Life.Ending.GOALS_MET)
                                .isPresent();
        if (last) {
            text.add(speech.say("event.last", now, dice));
            return true;
        }
        boolean dying =
                life.ending().filter(ending -> ending == Life.Ending.DIED).isPresent()
                        && life.ended()
                                .filter(end -> visit.day().isAfter(end.minusDays(9)))
                                .isPresent();
        if (dying && dice.chance(0.7)) {
            text.add(speech.say("event.comfort", now, dice));
            return true;
        }
        if (visit.visitsBefore() == 0
                && dice.chance(0.3)
                && life.person().particulars().tags().contains("dementia")) {
            text.add(speech.say("event.stranger", now, dice));
            return true;
        }
        return false;
    }

    private static Optional<String> heading(Happening happening, HomeVisit visit) {
        var day = visit.day();
        boolean today = day.equals(happening.day());
        return switch (happening.kind()) {
            case FALL -> today ? Optional.of("event.fall") : Optional.empty();
            case NEAR_FALL -> today ? Optional.of("event.near-fall") : Optional.empty();
            case MEDICINES_ERROR -> today ? Optional.of("event.medicine") : Optional.empty();
            case RISK_TAKEN -> today ? Optional.of("event.risk-try") : Optional.empty();
            case HOSPITAL ->
                within(day, happening.day().plusDays(happening.days()), 1)
                        ? Optional.of("event.home-from-hospital")
                        : Optional.empty();
            case ILLNESS -> within(day, happening.day(), 3) ? Optional.of("event.ill") : Optional.empty();
            case BEREAVEMENT -> within(day, happening.day(), 30) ? Optional.of("event.bereaved") : Optional.empty();
            case SKIN, HOLIDAY -> Optional.empty();
        };
    }

    private static double likely(Happening happening, HomeVisit visit) {
        boolean morning = visit.slot().part() == Part.MORNING;
        return switch (happening.kind()) {
            case BEREAVEMENT -> 0.15;
            case ILLNESS -> 0.35;
            case HOSPITAL -> 0.7;
            default -> morning ? 1 : 0;
        };
    }

    private static boolean within(LocalDate day, LocalDate from, int days) {
        return !day.isBefore(from) && day.isBefore(from.plusDays(days));
    }

    static Map<String, String> now(HomeVisit visit) {
        var now = new HashMap<String, String>();
        now.put("now.day", visit.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK));
        now.put("now.age", String.valueOf(visit.life().person().ageOn(visit.day())));
        now.put("now.second", visit.second().map(Carer::given).orElse("Another carer"));
        now.put("now.risk", "out to the shops alone with the white stick and the telephone");
        now.put("now.lost", "the Tuesday");
        return now;
    }

    static String season(LocalDate day) {
        return switch (day.getMonth()) {
            case DECEMBER, JANUARY, FEBRUARY -> "winter";
            case MARCH, APRIL, MAY -> "spring";
            case JUNE, JULY, AUGUST -> "summer";
            default -> "autumn";
        };
    }
}
