package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.internal.life.Area;
import care.mainstay.edge.westmere.internal.life.Carer;
import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.edge.westmere.internal.life.Rounds;
import care.mainstay.edge.westmere.internal.life.Story;
import care.mainstay.edge.westmere.internal.words.Dice;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The organisations of Westmere and those who sign in for them, with ids that come from the seed. */
final class Cast {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> PROVIDERS =
            List.of("Wendside Homecare", "Tallowbridge Care at Home", "Aldermoor Support");
    private static final List<String> PLACES = List.of("wendside", "tallowbridge", "aldermoor");
    private static final List<String> MANAGERS = List.of("Rachel Obi", "Martin Cleave", "Siân Prosser");
    private static final List<String> COORDINATORS = List.of("Dawn Hartley", "Kasia Nowak", "Femi Alade");
    private static final List<String> SUPERVISORS = List.of("Judith Amos", "Carl Benn", "Anita Rao");

    private final Area area;
    private final Instant moment;
    private final Dice dice;

    Cast(Area area, Instant moment) {
        this.area = area;
        this.moment = moment;
        this.dice = new Dice(area.seed()).of("cast");
    }

    Area area() {
        return area;
    }

    /** When the story is told: of the day that is under way, as much is written down as would be by then. */
    Instant moment() {
        return moment;
    }

    Dice dice() {
        return dice;
    }

    List<Organisation> organisations() {
        var all = new ArrayList<Organisation>();
        all.add(new Organisation(council(), Organisation.Kind.COUNCIL, "Westmere Council", Optional.of("E06999001")));
        for (int i = 0; i < PROVIDERS.size(); i++) {
            all.add(new Organisation(
                    provider(i), Organisation.Kind.PROVIDER, PROVIDERS.get(i), Optional.of("1-99900000" + (i + 1))));
        }
        all.add(new Organisation(
                regulator(), Organisation.Kind.REGULATOR, "Care inspectorate (demo)", Optional.empty()));
        return all;
    }

    OrganisationId council() {
        return new OrganisationId(id("organisation", 0));
    }

    OrganisationId provider(int number) {
        return new OrganisationId(id("organisation", 1 + number));
    }

    OrganisationId regulator() {
        return new OrganisationId(id("organisation", 9));
    }

    OrganisationId household(PersonId person) {
        return new OrganisationId(id("household of " + person, 0));
    }

    static String providerName(int number) {
        return PROVIDERS.get(number);
    }

    /** Everybody who signs in, households apart. */
    List<User> users() {
        var all = new ArrayList<User>();
        all.add(user("commissioner", council(), Role.COMMISSIONER, "Priya Nair, social worker"));
        all.add(user("contracts", council(), Role.COMMISSIONER, "Tom Abernethy, contract manager"));
        all.add(user("scrutiny", council(), Role.SCRUTINY, "Councillor Jo Wetherall"));
        for (int i = 0; i < PROVIDERS.size(); i++) {
            all.add(user(at("manager", i), provider(i), Role.MANAGER, MANAGERS.get(i)));
            all.add(user(at("coordinator", i), provider(i), Role.COORDINATOR, COORDINATORS.get(i)));
            all.add(user(at("supervisor", i), provider(i), Role.COORDINATOR, SUPERVISORS.get(i)));
        }
        all.add(user("inspector", regulator(), Role.INSPECTOR, "Alison Frayne"));
        all.add(user("administrator", Installation.OPERATOR, Role.ADMINISTRATOR, "Sam Okoro"));
        for (Carer carer : area.carers()) {
            String email = carer.index() == 0 ? "carer" : "carer" + carer.index();
            all.add(new User(
                    carer.user(), provider(carer.provider()), Role.CARER, carer.name(), email + "@westmere.example"));
        }
        return all;
    }

    /** Those whom a demo's sign-in page offers, in the order in which they are met. */
    List<UserId> oneClick() {
        return List.of(
                userId("commissioner"),
                userId("contracts"),
                userId("manager"),
                userId("coordinator"),
                userId(at("coordinator", Rounds.PROVIDER)),
                area.carers().get(0).user(),
                personUser(),
                daughterUser(),
                userId("inspector"),
                userId("scrutiny"),
                userId("administrator"));
    }

    UserId personUser() {
        return userId("person");
    }

    UserId daughterUser() {
        return userId("daughter");
    }

    Life personWhoSignsIn() {
        return area.life(Story.WALKS_AGAIN);
    }

    Caller commissioner() {
        return new Caller(council(), userId("commissioner"), Role.COMMISSIONER);
    }

    Caller contractManager() {
        return new Caller(council(), userId("contracts"), Role.COMMISSIONER);
    }

    Caller manager(int provider) {
        return new Caller(provider(provider), userId(at("manager", provider)), Role.MANAGER);
    }

    Caller coordinator(int provider) {
        return new Caller(provider(provider), userId(at("coordinator", provider)), Role.COORDINATOR);
    }

    Caller supervisor(int provider) {
        return new Caller(provider(provider), userId(at("supervisor", provider)), Role.COORDINATOR);
    }

    static String managerName(int provider) {
        return MANAGERS.get(provider);
    }

    static String supervisorName(int provider) {
        return SUPERVISORS.get(provider);
    }

    ReferralId referral(Life life) {
        long millis = life.referred().atStartOfDay(LONDON).toInstant().toEpochMilli();
        return new ReferralId(dice.id("referral", life.person().number(), millis));
    }

    /** A moment of a day of the story. */
    static Instant at(java.time.LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(LONDON).toInstant();
    }

    UserId userId(String who) {
        return new UserId(id("user " + who, 0));
    }

    private User user(String who, OrganisationId organisation, Role role, String name) {
        return new User(userId(who), organisation, role, name, who + "@westmere.example");
    }

    private static String at(String role, int provider) {
        return provider == 0 ? role : role + "." + PLACES.get(provider);
    }

    private java.util.UUID id(String sort, long number) {
        return dice.id(sort, number, at(area.from().minusDays(30), 9, 0).toEpochMilli());
    }
}
