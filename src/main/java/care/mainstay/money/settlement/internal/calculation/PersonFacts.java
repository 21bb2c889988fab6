package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.PersonId;
import java.util.List;

/** Everything the tables say about one person in one month. */
record PersonFacts(
        PersonId person,
        List<Facts.Person> spans,
        List<Facts.Visit> visits,
        List<Facts.Outcome> outcomes,
        List<Facts.Stay> stays,
        List<Facts.Gate> gates) {}
