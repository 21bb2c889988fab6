package care.mainstay.edge.westmere.internal.life;

import care.mainstay.edge.westmere.internal.life.Goal.Course;
import care.mainstay.edge.westmere.internal.life.Happening.Kind;
import care.mainstay.edge.westmere.internal.words.Aim;
import care.mainstay.edge.westmere.internal.words.Dice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Draws how a wish truly goes, day by day: a course, set back by what happens and slow to recover, with better and worse
 * weeks. Numbers are chosen to look like people, not taken from a study.
 */
final class Courses {

    private Courses() {}

    static Course drawn(Dice dice, Aim aim) {
        return switch (aim.kind()) {
            case IMPROVE ->
                List.of(Course.PROGRESS, Course.SLOW, Course.PLATEAU, Course.DECLINE)
                        .get(dice.weighted(56, 14, 22, 8));
            case MAINTAIN ->
                List.of(Course.STEADY, Course.DECLINE, Course.PLATEAU).get(dice.weighted(74, 18, 8));
            case LIVE_WELL_WITH_DECLINE -> dice.chance(0.7) ? Course.STEADY : Course.DECLINE;
            case REDUCE_A_RISK, PREVENT -> aim.countsHarm() ? Course.STEADY : drawnRisk(dice);
        };
    }

    private static Course drawnRisk(Dice dice) {
        return List.of(Course.PROGRESS, Course.PLATEAU).get(dice.weighted(70, 30));
    }

    /** The true level on each of {@code days} days from {@code from}. */
    static double[] path(
            Dice dice,
            Aim aim,
            Course course,
            LocalDate from,
            int days,
            int baseline,
            int target,
            List<Happening> happenings) {
        if (aim.countsHarm()) {
            return harm(aim, from, days, happenings);
        }
        var path = new double[days];
        double step = aim.measure().step();
        double middle = course == Course.SLOW ? dice.between(130, 200) : dice.between(32, 95);
        double pace = course == Course.SLOW ? 32 : dice.between(9, 20);
        double beyond = dice.between(0.05, 0.45) * step;
        double held = dice.between(0.3, 0.6);
        double slope = dice.between(0.7, 1.9) * step / 365;
        double weather = 0;
        for (int day = 0; day < days; day++) {
            double grown = 1 / (1 + Math.exp(-(day - middle) / pace));
            double level = switch (course) {
                case PROGRESS, SLOW -> baseline + (target - baseline + beyond) * grown;
                case PLATEAU ->
                    aim.kind() == Aim.Kind.MAINTAIN
                            ? baseline - 0.6 * step * grown
                            : baseline + held * (target - baseline) * grown;
                case DECLINE -> baseline - slope * day;
                case STEADY -> baseline + 0.1 * step;
            };
            weather = 0.96 * weather + dice.normal(0, 0.07 * step);
            level += weather - setback(aim, from.plusDays(day), happenings);
            path[day] = Math.max(0, Math.min(aim.measure().most(), level));
        }
        return path;
    }

    /** How many times the harm happened in the week up to each day. */
    private static double[] harm(Aim aim, LocalDate from, int days, List<Happening> happenings) {
        var path = new double[days];
        for (Happening happening : happenings) {
            if (harms(aim, happening.kind())) {
                int at = (int) ChronoUnit.DAYS.between(from, happening.day());
                for (int day = Math.max(0, at); day < Math.min(days, at + 7); day++) {
                    path[day]++;
                }
            }
        }
        return path;
    }

    /** Whether this is what the aim hopes not to see. */
    static boolean harms(Aim aim, Kind kind) {
        return switch (aim.key()) {
            case "falls" -> kind == Kind.FALL;
            case "pressure" -> kind == Kind.SKIN;
            default -> kind == Kind.HOSPITAL;
        };
    }

    private static double setback(Aim aim, LocalDate day, List<Happening> happenings) {
        double lost = 0;
        for (Happening happening : happenings) {
            long since = ChronoUnit.DAYS.between(happening.day(), day);
            if (since >= 0) {
                double depth = depth(aim, happening.kind());
                double well = Math.max(0, since - happening.days());
                lost += depth * Math.exp(-well / (happening.kind() == Kind.BEREAVEMENT ? 55 : 20));
            }
        }
        return lost * aim.measure().step();
    }

    private static double depth(Aim aim, Kind kind) {
        boolean spirits = aim.domain().equals("wellbeing") || aim.domain().equals("social-contact");
        return switch (kind) {
            case HOSPITAL -> 1.1;
            case ILLNESS -> 0.6;
            case FALL -> 0.45;
            case BEREAVEMENT -> spirits ? 1.7 : 0.8;
            case MEDICINES_ERROR -> aim.domain().equals("medicines") ? 0.9 : 0;
            case NEAR_FALL, SKIN, HOLIDAY, RISK_TAKEN -> 0;
        };
    }
}
