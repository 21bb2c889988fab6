package care.mainstay.edge.web.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;

class PageInOneTransactionTest {

    private final List<String> happened = new ArrayList<>();
    private final Transactions transactions = new Transactions();
    private final Somebody somebody = new Somebody();
    private final PageInOneTransaction adapter = new PageInOneTransaction(transactions, somebody);

    @BeforeEach
    void asSpringSetsItUp() {
        var context = new StaticApplicationContext();
        context.refresh();
        adapter.setApplicationContext(context);
        adapter.afterPropertiesSet();
    }

    @Test
    void everythingAPageShowsIsReadInOneTransaction() throws Exception {
        assertThat(ask("GET", "page").getViewName()).isEqualTo("page");

        assertThat(happened).containsExactly("begin", "read", "commit");
    }

    @Test
    void aPageMadeOfARefusalIsReadAgainSoThatNothingItWroteDownIsLost() throws Exception {
        assertThat(ask("GET", "refused").getViewName()).isEqualTo("refused");

        assertThat(happened).containsExactly("begin", "read", "rollback", "read");
    }

    @Test
    void aPageThatFailsIsRolledBack() {
        assertThatThrownBy(() -> ask("GET", "broken")).hasMessage("broken");

        assertThat(happened).containsExactly("begin", "read", "rollback");
    }

    @Test
    void aFormThatIsSentKeepsTheTransactionsOfItsVerbs() throws Exception {
        ask("POST", "page");

        assertThat(happened).containsExactly("read");
    }

    @Test
    void nothingIsBegunForWhoeverIsNotSignedIn() throws Exception {
        somebody.signedIn = false;

        ask("GET", "page");

        assertThat(happened).containsExactly("read");
    }

    private ModelAndView ask(String method, String page) throws Exception {
        var handler = new HandlerMethod(new Pages(), Pages.class.getDeclaredMethod(page));
        return adapter.handle(new MockHttpServletRequest(method, "/" + page), new MockHttpServletResponse(), handler);
    }

    /** The handlers. */
    private final class Pages {

        ModelAndView page() {
            happened.add("read");
            return new ModelAndView("page");
        }

        ModelAndView refused() {
            happened.add("read");
            transactions.refuse();
            return new ModelAndView("refused");
        }

        ModelAndView broken() {
            happened.add("read");
            throw new IllegalStateException("broken");
        }
    }

    /** Writes down what is asked of it. */
    private final class Transactions implements PlatformTransactionManager {

        private @Nullable SimpleTransactionStatus running;

        private void refuse() {
            if (running != null) {
                running.setRollbackOnly();
            }
        }

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            happened.add("begin");
            running = new SimpleTransactionStatus(true);
            return running;
        }

        @Override
        public void commit(TransactionStatus status) {
            happened.add("commit");
            running = null;
        }

        @Override
        public void rollback(TransactionStatus status) {
            happened.add("rollback");
            running = null;
        }
    }

    private static final class Somebody implements Callers {

        private boolean signedIn = true;

        @Override
        public Caller current() {
            return signedIn().orElseThrow();
        }

        @Override
        public Optional<Caller> signedIn() {
            return signedIn
                    ? Optional.of(new Caller(
                            new OrganisationId(new UUID(0x8000, 1)), new UserId(new UUID(0x8000, 2)), Role.MANAGER))
                    : Optional.empty();
        }

        @Override
        public Authentication authentication(Caller caller) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T as(Caller caller, Supplier<T> work) {
            return work.get();
        }
    }
}
