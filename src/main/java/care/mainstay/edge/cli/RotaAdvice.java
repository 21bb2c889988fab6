package care.mainstay.edge.cli;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Advice;
import care.mainstay.rota.engine.Breach;
import care.mainstay.rota.engine.Charge;
import care.mainstay.rota.engine.Day;
import care.mainstay.rota.engine.Fit;
import care.mainstay.rota.engine.Plan;
import care.mainstay.rota.engine.WhyNot;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says at the desk why a plan is as it is: which visits are late and why, who else could go, and why not. */
final class RotaAdvice {

    private static final int PLACES = 5;

    private final Day day;
    private final Advice advice;
    private final PrintWriter out;

    RotaAdvice(Day day, Plan plan, PrintWriter out) {
        this.day = day;
        this.out = out;
        try {
            advice = Advice.on(day, plan);
        } catch (IllegalArgumentException noPlan) {
            throw new Refused("rota.no-plan", "This is " + noPlan.getMessage() + ".", "Maybe see: rota check.");
        }
    }

    /** Every visit that is late, what pushes it and what would help. */
    void late() {
        List<Breach> breaches = advice.late();
        for (Breach breach : breaches) {
            out.println(visit(breach.visit()) + " is " + time(breach.late()) + " late.");
            out.println("  Pushed by: "
                    + breach.chain().stream().map(this::visit).collect(Collectors.joining(", then ")) + ".");
            out.println("  In time if its window ended " + time(breach.late()) + " later"
                    + breach.remedy()
                            .map(fit ->
                                    ", or with " + visit(fit.visit()) + " made by " + place(fit) + ": " + price(fit))
                            .orElse("; no other place of one visit helps")
                    + ".");
        }
        out.println(breaches.isEmpty() ? "No visit is late." : breaches.size() + " late.");
        out.flush();
    }

    /** Who makes the visits of a person, who else could, and why a carer who is asked about does not. */
    void person(String person, @Nullable String carer) {
        List<Integer> visits = IntStream.range(0, day.visits())
                .filter(v -> day.person(v).id().equals(person))
                .boxed()
                .toList();
        if (visits.isEmpty()) {
            throw new Refused("rota.no-person", "There is no person " + person + ".", "Maybe check the name.");
        }
        for (int visit : visits) {
            out.println(visit(visit) + ": " + whoNow(visit) + ".");
            if (carer == null) {
                for (Fit fit : advice.best(visit, PLACES)) {
                    out.println("  by " + place(fit) + ": " + price(fit));
                }
            } else {
                out.println("  " + whyNot(visit, carer));
            }
        }
        out.flush();
    }

    private String whoNow(int visit) {
        for (Plan.Round round : advice.plan().rounds()) {
            for (Plan.Stop stop : round.stops()) {
                if (stop.visit() == visit) {
                    return "made by " + carer(round.carer()) + " at " + day.minutes(stop.start());
                }
            }
        }
        return "made by nobody";
    }

    private String whyNot(int visit, String carer) {
        int c = day.carer(carer);
        if (c < 0) {
            throw new Refused("rota.no-carer", "There is no carer " + carer + ".", "Maybe check the name.");
        }
        WhyNot why = advice.whyNot(visit, c);
        return why.forbidden()
                .map(rule -> "Not " + carer + ": " + because(rule, visit))
                .orElseGet(() -> why.fit()
                        .map(fit -> "By " + place(fit) + ": " + price(fit))
                        .orElseThrow());
    }

    private String because(WhyNot.Rule rule, int visit) {
        return switch (rule) {
            case SKILL -> "cannot do " + day.need(visit).skill() + ".";
            case EXCLUDED -> "the person does not want them.";
            case LOCKED -> "the visit is locked to somebody else.";
            case FROZEN -> "the visit has begun, or is about to, with somebody else.";
            case AWAY -> "is away.";
            case CANCELLED -> "the visit is not wanted any more.";
            case TWO_CARERS -> "makes the other of the two visits, which two carers make.";
            case NO_PLACE -> "visits would wait for each other in a circle wherever it came.";
        };
    }

    /** What a rule says of several carers. */
    static String words(WhyNot.Rule rule) {
        return switch (rule) {
            case SKILL -> "without the skill";
            case EXCLUDED -> "not wanted";
            case LOCKED, FROZEN -> "kept out by a lock";
            case AWAY -> "away";
            case CANCELLED -> "not asked for any more";
            case TWO_CARERS -> "at the other visit";
            case NO_PLACE -> "without a place";
        };
    }

    private String place(Fit fit) {
        return carer(fit.carer()) + (fit.after() == Fit.FIRST ? " at first" : " after " + visit(fit.after())) + ", at "
                + day.minutes(fit.start());
    }

    private String price(Fit fit) {
        var words = new ArrayList<String>();
        for (Charge charge : Charge.values()) {
            Long by = fit.changes().get(charge);
            if (by != null) {
                String amount = charge.isCount() ? Long.toString(by) : day.minutes(by);
                words.add(charge.component() + " " + (by > 0 ? "+" : "") + amount);
            }
        }
        for (Fit.Late late : fit.late()) {
            if (late.then() > late.now()) {
                words.add(visit(late.visit()) + " " + time(late.then()) + " late");
            }
        }
        return words.isEmpty() ? "all stays as it is" : String.join(", ", words);
    }

    private String visit(int visit) {
        return day.person(visit).id() + "/" + day.need(visit).skill();
    }

    private String carer(int c) {
        return day.facts().carers().get(c).id();
    }

    private String time(int time) {
        return day.minutes(time) + " min";
    }
}
