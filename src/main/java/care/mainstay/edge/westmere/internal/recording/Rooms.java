package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.care.continuity.ContinuityOfCare;
import care.mainstay.care.outcomes.FollowUps;
import care.mainstay.care.outcomes.Measures;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Reminders;
import care.mainstay.care.planning.CarerWishes;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.care.safety.Safety;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Inspections;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Users;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.ParticularsBook;
import care.mainstay.money.settlement.Settlement;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.Households;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.persons.Sharing;
import care.mainstay.people.workforce.Workforce;

/** The faces through which the year is recorded, by wing. */
record Rooms(Foundation foundation, People people, Care care, Money money) {

    record Foundation(Installation installation, Organisations organisations, Users users, Inspections inspections) {}

    record People(Persons persons, Circles circles, Households households, Sharing sharing, Workforce workforce) {}

    record Care(
            Referrals referrals,
            Outcomes outcomes,
            FollowUps followUps,
            Reminders reminders,
            Measures measures,
            Plans plans,
            CarerWishes carerWishes,
            Visits visits,
            ContinuityOfCare continuity,
            Safety safety,
            Reviews reviews) {}

    /** What the story is told to, the foundation apart. */
    record Told(People people, Care care, Money money) {}

    /** What people want and what is planned for it. */
    record Wanted(
            Outcomes outcomes,
            FollowUps followUps,
            Reminders reminders,
            Measures measures,
            Plans plans,
            CarerWishes carerWishes) {}

    record Money(Contracts contracts, ParticularsBook particulars, Settlement settlement) {}
}
