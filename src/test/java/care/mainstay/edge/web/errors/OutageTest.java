package care.mainstay.edge.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.audit.ToldShown;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.ModelAndView;

class OutageTest {

    @Test
    void aFullDiskIsSaidToBeFullAndThatNothingWasKept() {
        var answer = new Failures(new ToldShown(what -> {}))
                .failed(new DataAccessResourceFailureException(
                        "insert", new SQLException("could not extend file: No space left on device", "53100")));

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(pageOf(answer)).isEqualTo(ErrorPage.diskFull());
    }

    @Test
    void aDatabaseThatIsAwayIsSaidToBeAway() {
        var answer = new Failures(new ToldShown(what -> {}))
                .failed(new CannotCreateTransactionException(
                        "begin", new SQLException("the connection was refused", "08001")));

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(pageOf(answer)).isEqualTo(ErrorPage.databaseAway());
    }

    @Test
    void anythingElseIsOurMistakeWithAReference() {
        var answer = new Failures(new ToldShown(what -> {})).failed(new IllegalStateException("a mistake"));

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(pageOf(answer).reference()).isNotEmpty();
    }

    private static ErrorPage pageOf(ModelAndView answer) {
        return (ErrorPage) answer.getModel().get("page");
    }
}
