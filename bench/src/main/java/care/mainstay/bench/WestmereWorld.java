package care.mainstay.bench;

import care.mainstay.edge.westmere.Westmere;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.SignIn;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.Settlement;
import java.sql.SQLException;

/** The demo, loaded as a first start loads it, and those of its people who sign in. */
final class WestmereWorld {

    private final Place place;

    WestmereWorld(Place place) {
        this.place = place;
    }

    void load() throws SQLException {
        long begun = System.nanoTime();
        bean(Westmere.class).load(Westmere.Progress.SILENT);
        Bench.say("Westmere loaded in %.1f s", (System.nanoTime() - begun) / 1e9);
        try (var connection = place.server().asSuperuser(Place.DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    <T> T bean(Class<T> type) {
        return place.application().getBean(type);
    }

    Place place() {
        return place;
    }

    Callers callers() {
        return bean(Callers.class);
    }

    /** The first who is offered one-click sign-in in a role. */
    SignIn.Offer offered(Role role) {
        return bean(SignIn.class).offers().stream()
                .filter(offer -> offer.role() == role)
                .findFirst()
                .orElseThrow();
    }

    Caller caller(Role role) {
        return bean(SignIn.class).withOneClick(offered(role).email()).caller().orElseThrow();
    }

    Contract contract() {
        return callers().as(caller(Role.COMMISSIONER), () -> bean(Contracts.class).all().get(0));
    }

    /** The month that is proposed and not yet approved. */
    Period month() {
        var contract = contract().id();
        return callers().as(caller(Role.COMMISSIONER), () -> bean(Settlement.class).periods(contract).get(0));
    }
}
