package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.Westmere;
import care.mainstay.foundation.database.Database;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.TransactionSettings;
import care.mainstay.foundation.kernel.IdSource;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the demo together. The clock and the ids that every room is given come through here, because while a story is told
 * the threads that tell it live in the story's time; for every other thread they are the real ones.
 */
@Configuration(proxyBeanMethods = false)
class WestmereConfiguration {

    @Bean
    StoryTime storyTime(ObjectProvider<Callers> callers) {
        return new StoryTime(callers);
    }

    @Bean
    TransactionSettings settingsWhileTelling(StoryTime story) {
        return story::settings;
    }

    @Bean
    @Primary
    InstantSource clockOrStory(@Qualifier("clock") InstantSource clock, StoryTime story) {
        return StoryTime.clock(clock, story::now);
    }

    @Bean
    @Primary
    IdSource idsOrStory(InstantSource clock, StoryTime story) {
        return new IdSource(clock, new SecureRandom()) {
            @Override
            public UUID next() {
                return story.nextId().orElseGet(super::next);
            }
        };
    }

    @Bean
    Rooms.Foundation foundationRooms(
            care.mainstay.foundation.identity.Installation installation,
            care.mainstay.foundation.identity.Organisations organisations,
            care.mainstay.foundation.identity.Users users,
            care.mainstay.foundation.identity.Inspections inspections) {
        return new Rooms.Foundation(installation, organisations, users, inspections);
    }

    @Bean
    Rooms.People peopleRooms(
            care.mainstay.people.persons.Persons persons,
            care.mainstay.people.persons.Circles circles,
            care.mainstay.people.persons.Households households,
            care.mainstay.people.persons.Sharing sharing,
            care.mainstay.people.workforce.Workforce workforce) {
        return new Rooms.People(persons, circles, households, sharing, workforce);
    }

    @Bean
    Rooms.Care careRooms(
            care.mainstay.care.referrals.Referrals referrals,
            Rooms.Wanted wanted,
            care.mainstay.care.visits.Visits visits,
            care.mainstay.care.continuity.ContinuityOfCare continuity,
            care.mainstay.care.safety.Safety safety,
            care.mainstay.care.reviews.Reviews reviews) {
        return new Rooms.Care(
                referrals,
                wanted.outcomes(),
                wanted.followUps(),
                wanted.reminders(),
                wanted.measures(),
                wanted.plans(),
                wanted.carerWishes(),
                visits,
                continuity,
                safety,
                reviews);
    }

    @Bean
    Rooms.Wanted wantedRooms(
            care.mainstay.care.outcomes.Outcomes outcomes,
            care.mainstay.care.outcomes.FollowUps followUps,
            care.mainstay.care.outcomes.Reminders reminders,
            care.mainstay.care.outcomes.Measures measures,
            care.mainstay.care.planning.Plans plans,
            care.mainstay.care.planning.CarerWishes carerWishes) {
        return new Rooms.Wanted(outcomes, followUps, reminders, measures, plans, carerWishes);
    }

    @Bean
    Rooms.Money moneyRooms(
            care.mainstay.money.contracts.Contracts contracts,
            care.mainstay.money.contracts.ParticularsBook particulars,
            care.mainstay.money.settlement.Settlement settlement) {
        return new Rooms.Money(contracts, particulars, settlement);
    }

    @Bean
    Westmere westmere(
            Rooms.Foundation foundation, Rooms.Told told, StoryBook.Here here, StoryTime time, CutOff cutOff) {
        return new StoryBook(new Rooms(foundation, told.people(), told.care(), told.money()), time, here, cutOff);
    }

    @Bean
    Rooms.Told toldRooms(Rooms.People people, Rooms.Care care, Rooms.Money money) {
        return new Rooms.Told(people, care, money);
    }

    @Bean
    CutOff cutOff(Database database, Rooms.Foundation foundation) {
        return new CutOff(database, foundation.organisations(), foundation.users());
    }

    @Bean
    StoryBook.Here storyHere(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Callers callers,
            InstantSource clock,
            Database database) {
        return new StoryBook.Here(jdbc, transaction, callers, clock, database.address());
    }
}
