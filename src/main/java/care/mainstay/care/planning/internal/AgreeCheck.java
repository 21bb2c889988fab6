package care.mainstay.care.planning.internal;

import care.mainstay.care.planning.Plan;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether a draft can be agreed. A plan over its budget can: people and providers trade hours from week to week. */
final class AgreeCheck {

    private AgreeCheck() {}

    /** {@code versions} are all there are of the person's plan by its keeper. */
    static List<Refused.Problem> problems(Plan plan, List<Plan> versions, LocalDate on, LocalDate today) {
        var found = new ArrayList<Refused.Problem>();
        if (plan.isDraft()
                && versions.stream()
                        .max(Comparator.comparing(Plan::version))
                        .filter(newest -> newest.id().equals(plan.id()))
                        .isEmpty()) {
            found.add(new Refused.Problem(
                    "planning.written-anew",
                    "",
                    "The plan has been written anew since you opened it, so this is not what would be agreed.",
                    "Read it again as it is now, and put down the answer to that."));
        }
        if (!plan.isDraft()) {
            found.add(new Refused.Problem(
                    "planning.agreed-already",
                    "",
                    "This version was agreed on " + InWords.date(plan.agreedOn().orElse(on)) + ".",
                    "Write a new version to change it."));
        }
        found.addAll(problems(plan.version(), plan.whatChanged(), on, today));
        return found;
    }

    /** What a plan that is agreed as it is written has in common with a draft. */
    static List<Refused.Problem> problems(int version, String whatChanged, LocalDate on, LocalDate today) {
        var found = new ArrayList<Refused.Problem>();
        if (on.isAfter(today)) {
            found.add(new Refused.Problem(
                    "planning.agreed-in-the-future",
                    "on",
                    "The day " + InWords.date(on) + " has not come yet.",
                    "Give the day it was agreed."));
        }
        if (version > 1 && whatChanged.isBlank()) {
            found.add(new Refused.Problem(
                    "planning.nothing-changed",
                    "what-changed",
                    "It does not say what changed from the version before.",
                    "Write a sentence that the person could read."));
        }
        return found;
    }
}
