package care.mainstay.rota.horizon;

import care.mainstay.rota.engine.Chance;
import care.mainstay.rota.horizon.Horizon.Away;
import care.mainstay.rota.horizon.Horizon.Carer;
import care.mainstay.rota.horizon.Horizon.Shift;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Made-up carers with part-time contracts: five days a week by turns with three and the weekend, early, late or split; one in
 * seven works at weekends only. One in five has a week of leave, one in seven is sick for some days. The first two can do
 * everything, so that nothing is asked for that nobody can do.
 */
final class MadeUpCarers {

    private static final int EARLY = 7 * 60;
    private static final int NIGHT = 22 * 60;

    private final int days;
    private final Chance chance;

    MadeUpCarers(int days, Chance chance) {
        this.days = days;
        this.chance = chance;
    }

    List<Carer> make(int number) {
        var carers = new ArrayList<Carer>();
        for (int c = 0; c < number; c++) {
            carers.add(carer("C" + (101 + c), c));
        }
        return carers;
    }

    private Carer carer(String id, int turn) {
        var skills = new TreeSet<String>();
        boolean canAll = turn < 2;
        if (chance.below(10) < 9 || canAll) {
            skills.add("medicines");
        }
        if (chance.below(10) < 7 || canAll) {
            skills.add("hoist");
        }
        if (chance.below(10) < 6 || canAll) {
            skills.add("dementia");
        }
        var shifts = new ArrayList<Shift>();
        boolean weekends = chance.below(7) == 0;
        int kind = chance.below(20);
        int off = chance.below(5);
        for (int day = 0; day < days; day++) {
            int weekday = day % 7;
            boolean weekend = weekends || (day / 7 + turn) % 2 == 0;
            if (weekday > 4) {
                if (weekend) {
                    split(shifts, day);
                }
            } else if (!weekends && !(weekend && (weekday == off || weekday == (off + 2) % 5))) {
                if (kind < 6) {
                    shifts.add(new Shift(day, EARLY, 14 * 60 + 30));
                } else if (kind < 10) {
                    shifts.add(new Shift(day, 15 * 60, NIGHT));
                } else {
                    split(shifts, day);
                }
            }
        }
        int guaranteed = weekends ? 8 * 60 : 60 * (8 + 2 * chance.below(5));
        return new Carer(id, 0, skills, shifts, away(), guaranteed, guaranteed + 16 * 60);
    }

    private static void split(List<Shift> shifts, int day) {
        shifts.add(new Shift(day, EARLY, 14 * 60));
        shifts.add(new Shift(day, 16 * 60, NIGHT));
    }

    private List<Away> away() {
        var away = new ArrayList<Away>();
        int kind = chance.below(35);
        int week = chance.below(days / 7);
        int from = chance.below(days);
        int length = 1 + chance.below(5);
        for (int day = 0; day < days; day++) {
            if (kind < 7 && day / 7 == week) {
                away.add(new Away(day, "leave"));
            } else if (kind >= 7 && kind < 12 && day >= from && day < from + length) {
                away.add(new Away(day, "sickness"));
            }
        }
        return away;
    }
}
