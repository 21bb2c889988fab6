package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.internal.life.Carer;
import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.edge.westmere.internal.life.Story;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.people.persons.AboutMe;
import care.mainstay.people.persons.Address;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.CircleMemberId;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.HeldAuthority;
import care.mainstay.people.persons.Households;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.NhsNumber;
import care.mainstay.people.persons.NhsNumberStatus;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.workforce.Basis;
import care.mainstay.people.workforce.Competency;
import care.mainstay.people.workforce.NewCarer;
import care.mainstay.people.workforce.Skill;
import care.mainstay.people.workforce.WhyLeft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells who is there: organisations, those who sign in, carers, people, their circles and households. */
final class TellPeople {

    private final Telling telling;
    private final Rooms.People rooms;

    TellPeople(Telling telling) {
        this.telling = telling;
        this.rooms = telling.rooms().people();
    }

    void organisations() {
        var cast = telling.cast();
        var foundation = telling.rooms().foundation();
        telling.at(Cast.at(cast.area().from().minusDays(30), 9, 0), Installation.ITSELF, "founding", 0, () -> {
            cast.organisations().forEach(foundation.organisations()::register);
            foundation.users().registerAll(cast.users());
        });
    }

    void carers(int provider) {
        var area = telling.cast().area();
        var theirs = area.carers().stream()
                .filter(carer -> carer.provider() == provider)
                .toList();
        telling.at(
                Cast.at(area.anchor().minusDays(1), 9, 0), telling.cast().manager(provider), "hiring", provider, () -> {
                    rooms.workforce().hireAll(theirs.stream().map(this::hired).toList());
                    var work = new TellWork(telling);
                    theirs.forEach(carer -> work.of(carer, Cast.at(area.anchor().minusDays(1), 9, 0)));
                    theirs.forEach(carer -> carer.left()
                            .ifPresent(day -> rooms.workforce()
                                    .leave(
                                            carer.id(),
                                            day.minusDays(1),
                                            carer.index() % 7 == 0 ? WhyLeft.RETIRED : WhyLeft.RESIGNED)));
                });
    }

    private NewCarer hired(Carer carer) {
        var dice = telling.dice("competence", carer.index());
        var area = telling.cast().area();
        var shown = new ArrayList<Competency>();
        shown.add(Competency.shown(
                Skill.CARE_CERTIFICATE,
                carer.hired().plusDays(60).isAfter(area.anchor())
                        ? carer.hired()
                        : carer.hired().plusDays(60),
                "Westmere Skills Academy"));
        for (Skill skill :
                List.of(Skill.MEDICINES, Skill.MOVING_AND_HANDLING, Skill.OBSERVING_CHANGE, Skill.REABLEMENT)) {
            var on = area.anchor().minusDays(dice.between(20, 340));
            if (dice.chance(0.88)) {
                shown.add(Competency.shown(
                        skill, on.isBefore(carer.hired()) ? carer.hired() : on, Cast.supervisorName(carer.provider())));
            }
        }
        return new NewCarer(
                Optional.of(carer.id()),
                new care.mainstay.people.workforce.Carer.Details(
                        carer.name(),
                        Optional.empty(),
                        Optional.of("W" + (1000 + carer.index())),
                        Basis.GUARANTEED_HOURS,
                        new BigDecimal(carer.hoursAWeek())),
                carer.hired(),
                Optional.of(carer.user()),
                shown);
    }

    /** Registers everybody with the organisation that first met them, with their circle and what they want known. */
    void people(List<Life> lives) {
        for (Life life : lives) {
            var keeper = keeper(life);
            telling.at(
                    Cast.at(life.referred().minusDays(1), 10, 5),
                    keeper,
                    "registering",
                    life.person().number(),
                    () -> {
                        rooms.persons()
                                .registerAll(List.of(NewPerson.of(life.person().id(), details(life))));
                        for (int i = 0; i < life.person().circle().size(); i++) {
                            rooms.circles().add(life.person().id(), Optional.of(member(life, i)), kin(life, i));
                        }
                        rooms.persons().tellAboutMe(life.person().id(), aboutMe(life));
                    });
        }
    }

    /** The council that refers, or the provider that was asked directly. */
    Caller keeper(Life life) {
        return life.funding() == Life.Funding.SELF_FUNDED
                ? telling.cast().manager(life.provider())
                : telling.cast().commissioner();
    }

    private CircleMemberId member(Life life, int number) {
        long millis = Cast.at(life.referred(), 10, 0).toEpochMilli();
        return new CircleMemberId(
                telling.cast().dice().id("circle", life.person().number() * 10L + number, millis));
    }

    private PersonDetails details(Life life) {
        var person = life.person();
        return new PersonDetails(
                person.given(),
                person.family(),
                Optional.of(person.called()).filter(called -> !called.equals(person.given())),
                Optional.of(person.born()),
                person.nhsNumber().map(NhsNumber::parse),
                person.nhsNumber().isPresent() ? NhsNumberStatus.VERIFIED : NhsNumberStatus.NOT_PRESENT,
                Address.of(
                                List.of(
                                        person.address().house(),
                                        person.address().place()),
                                person.address().postcode())
                        .at(Optional.of(
                                Town.home(person.address().minutesOut(), telling.dice("home", person.number())))),
                Optional.of(person.telephone()),
                Optional.empty(),
                "English",
                false,
                person.protectedName());
    }

    private CircleMember.Details kin(Life life, int number) {
        var kin = life.person().circle().get(number);
        boolean first = number == 0;
        var details = new CircleMember.Details(
                kin.name(),
                kin.tie().word(),
                Optional.of("07700 900" + String.format("%03d", (life.person().number() * 7 + number * 13) % 1000)),
                Optional.empty(),
                first,
                kin.home() || first && life.person().number() % 3 == 0,
                HeldAuthority.NONE,
                Set.of(),
                "",
                Optional.empty(),
                Optional.empty());
        return first && hasAttorney(life)
                ? details.holding(
                        HeldAuthority.HEALTH_AND_WELFARE_ATTORNEY,
                        life.referred().minusDays(20))
                : details;
    }

    /** Those who cannot decide about their care for themselves have, here, a relative with power of attorney. */
    static boolean hasAttorney(Life life) {
        return life.person().particulars().tags().contains("dementia")
                && life.person().circle().stream()
                        .findFirst()
                        .filter(kin -> kin.tie().isFamily())
                        .isPresent();
    }

    /** Who decides about this person's care, and on what authority. */
    static DecidedBy decides(Life life) {
        if (hasAttorney(life)) {
            return DecidedBy.attorney(life.person().circle().get(0).name());
        }
        return DecidedBy.person(life.person().name());
    }

    private AboutMe aboutMe(Life life) {
        var speech = telling.settled(life);
        var dice = telling.dice("about-me", life.person().number());
        return new AboutMe(
                speech.say("about.matters", dice),
                speech.say("about.like", dice),
                speech.say("about.do", dice),
                speech.say("about.do-not", dice),
                speech.say("about.talk", dice),
                hasAttorney(life) ? AboutMe.InWhoseWords.BY_OTHERS : AboutMe.InWhoseWords.PERSON);
    }

    /** Opens a household for the demo's person and daughter, and for some others whose word is then their own. */
    void households(List<Life> lives) {
        for (Life life : lives) {
            if (signsIn(life)) {
                household(life);
            }
        }
    }

    /** Whether a person keeps their own records here. */
    static boolean signsIn(Life life) {
        return life.is(Story.WALKS_AGAIN)
                || life.story().isPresent() && life.person().number() % 3 == 0
                || life.story().isEmpty() && life.person().number() % 11 == 5;
    }

    private void household(Life life) {
        var cast = telling.cast();
        boolean demo = life.is(Story.WALKS_AGAIN);
        var user =
                demo ? cast.personUser() : cast.userId("person " + life.person().number());
        String email = (demo ? "person" : "person" + life.person().number()) + "@westmere.example";
        var opened = Cast.at(
                life.started().isBefore(cast.area().from()) ? cast.area().from() : life.started(), 11, 0);
        telling.at(opened, keeper(life), "household", life.person().number(), () -> {
            rooms.households()
                    .open(
                            life.person().id(),
                            Optional.of(cast.household(life.person().id())),
                            Optional.of(new Households.SignIn(
                                    Optional.of(user), life.person().name(), email, Optional.empty())));
            if (demo) {
                var daughter = life.person().circle().get(0);
                rooms.households()
                        .invite(
                                member(life, 0),
                                new Households.SignIn(
                                        Optional.of(cast.daughterUser()),
                                        daughter.name(),
                                        "daughter@westmere.example",
                                        Optional.empty()));
                rooms.sharing()
                        .share(
                                member(life, 0),
                                EnumSet.of(SharedItem.VISITS, SharedItem.OUTCOMES, SharedItem.PLAN, SharedItem.NOTES),
                                decides(life));
            }
        });
    }
}
