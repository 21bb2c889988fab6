package care.mainstay.care.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.Neighbourhood;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MainstayTest
class EnquiriesTest {

    private static final Enquiry.Asked ABOUT_EDITH = new Enquiry.Asked(
            "Edith Moss", "June Moss, her sister", "", "She has stopped going out", LocalDate.of(2025, 11, 4));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Enquiries enquiries;

    @Autowired
    private Callers callers;

    private Neighbourhood town;

    @BeforeEach
    void aNeighbourhood() {
        town = new Neighbourhood(application);
    }

    @Test
    void anEnquiryWaitsUntilItIsAnsweredAndIsAnsweredOnce() {
        var id = callers.as(town.commissioner, () -> enquiries.receive(ABOUT_EDITH));
        assertThat(callers.as(town.commissioner, () -> enquiries.waiting()))
                .extracting(Enquiry::id)
                .containsExactly(id);

        callers.as(
                town.commissioner, () -> enquiries.answer(id, Enquiry.Answer.ADVICE, "Told her about the lunch club"));

        assertThat(callers.as(town.commissioner, () -> enquiries.waiting())).isEmpty();
        assertThat(callers.as(town.commissioner, () -> enquiries.find(id))
                        .orElseThrow()
                        .answer())
                .contains(Enquiry.Answer.ADVICE);
        assertThatThrownBy(() ->
                        callers.as(town.commissioner, () -> enquiries.answer(id, Enquiry.Answer.REFERRAL, "Again")))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("referrals.enquiry-not-waiting"));
    }

    @Test
    void anEnquiryIsNobodyElsesBusiness() {
        var id = callers.as(town.commissioner, () -> enquiries.receive(ABOUT_EDITH));

        assertThat(callers.as(town.manager, () -> enquiries.find(id))).isEmpty();
        assertThat(callers.as(town.carer, () -> enquiries.waiting())).isEmpty();
    }

    @Test
    void anEnquirySaysWhomItIsAbout() {
        var nobody = new Enquiry.Asked(" ", "June", "", "She has stopped going out", LocalDate.of(2025, 11, 4));

        assertThatThrownBy(() -> callers.as(town.commissioner, () -> enquiries.receive(nobody)))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("referrals.about-name-missing"));
    }
}
