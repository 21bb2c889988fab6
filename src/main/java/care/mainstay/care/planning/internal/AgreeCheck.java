package care.mainstay.care.planning.internal;

import care.mainstay.care.planning.Plan;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether a draft can be agreed. A plan over its budget can: people and providers trade hours from week to week. */
final class AgreeCheck {

    private AgreeCheck() {}

    static List<Refused.Problem> problems(Plan plan, LocalDate on, LocalDate today) {
        var found = new ArrayList<Refused.Problem>();
        if (!plan.isDraft()) {
            found.add(new Refused.Problem(
                    "planning.agreed-already",
                    "",
                    "This version was agreed on " + plan.agreedOn().orElse(on) + ".",
                    "Write a new version to change it."));
        }
        if (on.isAfter(today)) {
            found.add(new Refused.Problem(
                    "planning.agreed-in-the-future",
                    "on",
                    "The day " + InWords.date(on) + " has not come yet.",
                    "Give the day it was agreed."));
        }
        if (plan.version() > 1 && plan.whatChanged().isBlank()) {
            found.add(new Refused.Problem(
                    "planning.nothing-changed",
                    "what-changed",
                    "It does not say what changed from the version before.",
                    "Write a sentence that the person could read."));
        }
        return found;
    }
}
