package care.mainstay.care.visits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.notices.Notices;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The round goes to every provider and council, each in its own name, and on past one where it fails. */
@MainstayTest
class WatchdogRoundsTest {

    @Autowired
    private Watchdog watchdog;

    @Autowired
    private Visits visits;

    @Autowired
    private Notices notices;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    private Organisation larkfieldHomecare;
    private Organisation meadow;
    private Organisation council;
    private final List<Caller> passedOn = new ArrayList<>();

    @BeforeEach
    void twoProvidersAndACouncil() {
        larkfieldHomecare = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        meadow = larkfield.organisation(Organisation.Kind.PROVIDER, "Meadow Care");
        council = larkfield.organisation(Organisation.Kind.COUNCIL, "Westmere Council");
    }

    private void round(Organisation... failing) {
        var fails = List.of(failing);
        var escalating = (Notices) Proxy.newProxyInstance(
                Notices.class.getClassLoader(), new Class<?>[] {Notices.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("escalateOverdue");
                    var caller = larkfield.callers.current();
                    passedOn.add(caller);
                    if (fails.stream().anyMatch(each -> each.id().equals(caller.organisation()))) {
                        throw new IllegalStateException("not today");
                    }
                    return 0;
                });
        new WatchdogRounds(
                        watchdog,
                        escalating,
                        new Register(List.of(larkfieldHomecare, meadow, council)),
                        larkfield.callers)
                .round();
    }

    @Test
    void overdueAlertsArePassedOnAtEveryProviderAndCouncilInItsOwnName() {
        round();

        assertThat(passedOn)
                .containsExactly(
                        Caller.system(larkfieldHomecare.id(), Installation.MAINSTAY),
                        Caller.system(meadow.id(), Installation.MAINSTAY),
                        Caller.system(council.id(), Installation.MAINSTAY));
    }

    @Test
    void whereItFailsTheOthersStillHaveTheirTurn() {
        round(larkfieldHomecare, meadow);

        assertThat(passedOn)
                .extracting(Caller::organisation)
                .endsWith(council.id())
                .hasSize(3);
    }

    @Test
    void aVisitNotHeardOfIsNoticedAtItsOwnProviderOnly() {
        var manager = larkfield.user(meadow, Role.MANAGER, "Sana Malik");
        var elsewhere = larkfield.user(larkfieldHomecare, Role.MANAGER, "Ruth Okafor");
        var start = clock.instant().minus(Duration.ofMinutes(50));
        var person = larkfield.person(manager, "Margaret", "Hale");
        var planned = new NewVisit(
                Optional.empty(),
                person,
                LondonTime.day(start),
                start,
                start.plus(Duration.ofMinutes(45)),
                List.of(),
                1,
                "Breakfast",
                Optional.empty(),
                Optional.empty(),
                true);
        var visit = larkfield.as(manager, () -> visits.plan(planned));
        var subject = new EvidenceRef("visits.visit", visit.value());

        round();
        round();

        assertThat(larkfield.as(manager, () -> notices.about(subject))).hasSize(1);
        assertThat(larkfield.as(elsewhere, () -> notices.about(subject))).isEmpty();
    }

    /** Knows these organisations and no others. */
    private record Register(List<Organisation> all) implements Organisations {

        @Override
        public List<Organisation> ofKind(Organisation.Kind kind) {
            return all.stream().filter(each -> each.kind() == kind).toList();
        }

        @Override
        public Optional<Organisation> find(OrganisationId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String name(OrganisationId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void begin(Organisation organisation, User first, String password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void addTo(User another, String password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void rename(OrganisationId organisation, String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void register(Organisation organisation) {
            throw new UnsupportedOperationException();
        }
    }
}
