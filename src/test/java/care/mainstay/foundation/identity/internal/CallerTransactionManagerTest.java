package care.mainstay.foundation.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionTemplate;

@MainstayTest
class CallerTransactionManagerTest {

    private final AtomicLong time = new AtomicLong();

    @Autowired
    private DataSource dataSource;

    @Test
    void aTransactionThatWasOpenTooLongKeepsNothing() {
        var transaction = new TransactionTemplate(new CallerTransactionManager(dataSource, Map::of, time::get));
        var jdbc = new JdbcTemplate(dataSource);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.execute("create temporary table made_too_late (id integer)");
                    time.addAndGet(CallerTransactionManager.LONGEST.toNanos() + 1);
                }))
                .isInstanceOf(TransactionTimedOutException.class);

        assertThat(transaction.<Boolean>execute(status -> {
                    time.addAndGet(CallerTransactionManager.LONGEST.toNanos());
                    return jdbc.queryForObject("select to_regclass('pg_temp.made_too_late') is null", Boolean.class);
                }))
                .as("nothing of it was kept, and what is not longer is")
                .isTrue();
    }

    @Test
    void theServerEndsSuchATransactionItselfWhereItKnowsHow() {
        var set = new JdbcTemplate(dataSource)
                .queryForObject(
                        "select case when current_setting('server_version_num')::int < 170000 then '12h'"
                                + " else current_setting('transaction_timeout', true) end",
                        String.class);

        assertThat(set).isEqualTo("12h");
    }
}
