package care.mainstay;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MainstayTest
class MainstayStartsTest {

    @Autowired
    private DataSource dataSource;

    @Test
    void theApplicationWorksUnderARoleThatCannotLookPastRowLevelSecurity() {
        var role = JdbcClient.create(dataSource)
                .sql(
                        "select rolname || ' ' || rolsuper || ' ' || rolbypassrls from pg_roles where rolname = current_user")
                .query(String.class)
                .single();

        assertThat(role).isEqualTo("mainstay_app false false");
    }
}
