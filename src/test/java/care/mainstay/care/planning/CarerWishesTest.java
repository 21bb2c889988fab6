package care.mainstay.care.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MainstayTest
class CarerWishesTest {

    @Autowired
    private CarerWishes wishes;

    @Autowired
    private Larkfield larkfield;

    private Caller coordinator;
    private Larkfield.Colleague joanna;
    private Larkfield.Colleague amir;
    private PersonId peggy;

    @BeforeEach
    void twoCarersAndPeggy() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        coordinator = larkfield.user(provider, Role.COORDINATOR, "Ada Bello");
        joanna = larkfield.carer(coordinator, provider, "Joanna Reed");
        amir = larkfield.carer(coordinator, provider, "Amir Khan");
        peggy = larkfield.person(coordinator, "Margaret", "Hale");
    }

    private void wish(Larkfield.Colleague about, CarerWish.Kind kind, String why) {
        larkfield.doing(coordinator, () -> wishes.wish(peggy, about.carer(), kind, why));
    }

    private List<CarerWish> asSeenBy(Caller caller) {
        return larkfield.as(caller, () -> wishes.of(peggy));
    }

    @Test
    void aWishCountsUntilAnotherTakesItsPlaceOrItIsWithdrawn() {
        wish(joanna, CarerWish.Kind.PREFERRED, "");
        wish(amir, CarerWish.Kind.NOT_THIS_CARER, "He reminds me of somebody");
        assertThat(asSeenBy(coordinator)).extracting(CarerWish::carer).containsExactly(joanna.carer(), amir.carer());

        wish(amir, CarerWish.Kind.PREFERRED, "We get on now");
        larkfield.doing(coordinator, () -> wishes.withdraw(peggy, joanna.carer()));
        larkfield.doing(coordinator, () -> wishes.withdraw(peggy, joanna.carer()));

        assertThat(larkfield.as(coordinator, () -> wishes.all()))
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.carer()).isEqualTo(amir.carer());
                    assertThat(only.kind()).isEqualTo(CarerWish.Kind.PREFERRED);
                    assertThat(only.why()).isEqualTo("We get on now");
                });
    }

    @Test
    void whoIsNotWantedIsKnownToThoseWhoPlanAndNobodyElse() {
        var council = larkfield.organisation(Organisation.Kind.COUNCIL, "Westmere Council");
        var commissioner = larkfield.user(council, Role.COMMISSIONER, "Sam Ahmed");
        larkfield.open(coordinator, peggy, council, Purpose.COMMISSIONING);
        larkfield.open(coordinator, peggy, council, Purpose.DIRECT_CARE);
        wish(amir, CarerWish.Kind.NOT_THIS_CARER, "Would rather not say");

        assertThat(asSeenBy(commissioner)).isEmpty();
        assertThat(asSeenBy(amir.caller())).isEmpty();
        assertThat(asSeenBy(joanna.caller())).isEmpty();
        assertThat(asSeenBy(coordinator)).hasSize(1);
    }

    @Test
    void aWishThatCannotBeKeptIsRefusedWithAllThatIsWrong() {
        var elsewhere = larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Street Care");
        var stranger = larkfield.user(elsewhere, Role.MANAGER, "Helen Marsh");

        var why = assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> larkfield.doing(
                        stranger, () -> wishes.wish(peggy, joanna.carer(), CarerWish.Kind.NOT_THIS_CARER, " ")))
                .actual();

        assertThat(why.problems())
                .extracting(Refused.Problem::code)
                .containsExactly("planning.wish-of-nobody", "planning.wish-about-nobody", "planning.wish-without-why");
    }
}
