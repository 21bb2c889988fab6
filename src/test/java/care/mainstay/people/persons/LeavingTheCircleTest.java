package care.mainstay.people.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Who leaves the circle sees nothing from then on, and what had been shared with them ends that day. */
@MainstayTest
class LeavingTheCircleTest extends PeggyAndAnn {

    @Test
    void whoLeavesTheCircleSeesNothingFromThatMomentWhoeverKeepsTheRecords() {
        theProviderTakesHerOn();
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));
        assertThat(keepersOpenTo(ann, "circle")).hasSize(3);

        callers.as(town.commissioner, () -> circles.leave(annsEntry, today().minusDays(1), "She has moved away"));

        assertThat(keepersOpenTo(ann, "circle")).isEmpty();
        assertThat(callers.as(ann, () -> persons.find(id))).isEmpty();
        assertThat(callers.as(ann, () -> sharing.callerMaySee(id, SharedItem.VISITS)))
                .isFalse();
        assertThat(callers.as(town.commissioner, () -> trail())).contains("share.end", "circle.leave");
    }

    @Test
    void theLastOfSeveralKeepersClosesInTheSameTransactionOrNoneDoes() {
        theProviderTakesHerOn();
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));

        callers.as(
                town.commissioner,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    circles.leave(annsEntry, today().minusDays(1), "She has moved away");
                    status.setRollbackOnly();
                }));

        assertThat(keepersOpenTo(ann, "circle")).hasSize(3);
        assertThat(callers.as(ann, () -> persons.find(id))).isPresent();
    }

    @Test
    void aLastDayThatIsWrittenDownAheadIsTheLastDayOfWhatIsShared() {
        theProviderTakesHerOn();
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));

        callers.as(town.commissioner, () -> circles.change(annsEntry, annUntil(Optional.of(today().plusDays(9)))));

        assertThat(callers.as(ann, () -> persons.find(id))).isPresent();
        assertThat(lastMomentsOpenTo(ann))
                .containsExactly(Optional.of(today().plusDays(10)
                        .atStartOfDay(ZoneId.of("Europe/London"))
                        .toInstant()));
        callers.as(town.commissioner, () -> circles.change(annsEntry, annUntil(Optional.empty())));
        assertThat(lastMomentsOpenTo(ann)).containsExactly(Optional.empty());
        callers.as(town.commissioner, () -> circles.change(annsEntry, annUntil(Optional.of(today().minusDays(1)))));
        assertThat(callers.as(ann, () -> persons.find(id))).isEmpty();
    }

    @Test
    void thePersonSaysThemselvesThatSomebodyIsNoLongerInTheirCircle() {
        theProviderTakesHerOn();
        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided()));

        callers.as(peggy, () -> circles.leave(annsEntry, today().minusDays(1), "She has moved away"));

        assertThat(keepersOpenTo(ann, "circle")).isEmpty();
        assertThat(callers.as(peggy, () -> circles.of(id)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.isIn(today())).isFalse());
    }

    @Test
    void nothingIsSharedWithSomebodyWhoHasLeft() {
        callers.as(town.commissioner, () -> circles.leave(annsEntry, today().minusDays(1), "She has moved away"));

        assertThatThrownBy(() ->
                        callers.as(peggy, () -> sharing.share(annsEntry, Set.of(SharedItem.VISITS), peggyDecided())))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("persons.share-with-somebody-who-left"));
    }

    @Test
    void aDayThatHasNotComeIsNoDayToLeaveOn() {
        assertThatThrownBy(() -> callers.as(
                        town.commissioner, () -> circles.leave(annsEntry, today().plusDays(1), "She has moved away")))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("persons.leaves-in-the-future"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }

    private static CircleMember.Details annUntil(Optional<LocalDate> last) {
        var ann = CircleMember.Details.of("Ann Hale", "daughter");
        return new CircleMember.Details(
                ann.name(),
                ann.relationship(),
                ann.phone(),
                ann.email(),
                false,
                false,
                ann.authority(),
                ann.areas(),
                "",
                Optional.empty(),
                last);
    }

    private Set<Optional<Instant>> lastMomentsOpenTo(Caller caller) {
        return callers.as(
                caller,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                                select valid_until from identity.access_grant
                                where person_id = ? and grantee_user_id = ? and purpose = 'circle'
                                """)
                                .params(id.value(), caller.actor().value())
                                .query((row, i) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant))
                                .set()));
    }

    private Set<String> trail() {
        return new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select action from audit.entry where ? = any (people)")
                        .param(id.value())
                        .query(String.class)
                        .set());
    }
}
