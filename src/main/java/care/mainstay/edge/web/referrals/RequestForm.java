package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.OutcomeIntent;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.foundation.kernel.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The forms for what is asked for and what the person wants: what they are filled with, and how they are read. */
final class RequestForm {

    static final int MOST_WISHES = 5;

    private static final int LONG = 4_000;

    private RequestForm() {}

    static Form asked(NewReferral.Request request) {
        return Form.empty()
                .with("why-now", request.whyNow())
                .with("hours-a-week", request.hoursAWeek().toPlainString())
                .with("funding", Reading.code(request.funding()))
                .with("start-wanted-on", request.startWantedOn());
    }

    static Form blank(LocalDate today) {
        return Form.empty()
                .with("start-wanted-on", today)
                .with("funding", Reading.code(FundingRoute.COUNCIL_COMMISSIONED));
    }

    static Form wishes(List<OutcomeIntent> intents) {
        var form = Form.empty();
        for (int i = 0; i < intents.size(); i++) {
            var field = "intent-" + (i + 1);
            form = form.with(field + "-words", intents.get(i).words())
                    .with(field + "-domain", Reading.code(intents.get(i).domain()))
                    .with(field + "-kind", Reading.code(intents.get(i).kind()));
        }
        return form;
    }

    static NewReferral.Request readAsked(Form form, List<OutcomeIntent> intents) {
        var reading = new Reading(form);
        var why = reading.text("why-now", "what has happened", LONG);
        var hours = reading.number("hours-a-week", "hours a week", 2);
        var start = reading.day("start-wanted-on", "the day support is wanted from");
        var funding = reading.choice("funding", "how it is paid for", FundingRoute.class);
        reading.done();
        return new NewReferral.Request(
                funding.orElseThrow(), hours.orElseThrow(), start.orElseThrow(), why.orElseThrow(), intents);
    }

    /** Rows without words are left out; a row with words needs its part of life and its kind. */
    static List<OutcomeIntent> readWishes(Form form) {
        var reading = new Reading(form);
        var wishes = new ArrayList<OutcomeIntent>();
        for (int i = 1; i <= MOST_WISHES; i++) {
            var field = "intent-" + i;
            var words = reading.optionalText(field + "-words", "the words", LONG);
            if (words.isEmpty()) {
                continue;
            }
            var domain =
                    reading.choice(field + "-domain", "which part of life it is about", OutcomeIntent.Domain.class);
            var kind = reading.choice(field + "-kind", "what sort of change it is", OutcomeIntent.Kind.class);
            if (domain.isPresent() && kind.isPresent()) {
                wishes.add(new OutcomeIntent(words.get(), domain.get(), kind.get()));
            }
        }
        reading.done();
        if (wishes.isEmpty()) {
            throw Refused.field(
                    "referrals.no-intent",
                    "intent-1-words",
                    "Nothing has been written down.",
                    "Ask what they would like to be able to do, and write it as they say it.");
        }
        return wishes;
    }
}
