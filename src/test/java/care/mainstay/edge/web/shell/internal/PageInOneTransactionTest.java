package care.mainstay.edge.web.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.audit.ToldShown;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

class PageInOneTransactionTest {

    private final List<String> happened = new ArrayList<>();
    private final Transactions transactions = new Transactions();
    private final Somebody somebody = new Somebody();
    private final ToldShown shown = new ToldShown(happened::add);
    private final PageInOneTransaction adapter = new PageInOneTransaction(transactions, somebody, shown);

    @BeforeEach
    void asSpringSetsItUp() {
        var context = new StaticApplicationContext();
        context.refresh();
        adapter.setApplicationContext(context);
        adapter.setMessageConverters(List.of(new ResourceHttpMessageConverter()));
        adapter.afterPropertiesSet();
    }

    @Test
    void everythingAPageShowsIsReadInOneTransaction() throws Exception {
        assertThat(ask("GET", "page")).extracting(ModelAndView::getViewName).isEqualTo("page");

        assertThat(happened).containsExactly("begin", "read", "write down 1 at /page", "commit");
    }

    @Test
    void aPageMadeOfARefusalIsReadAgainSoThatNothingItWroteDownIsLost() throws Exception {
        assertThat(ask("GET", "refused")).extracting(ModelAndView::getViewName).isEqualTo("refused");

        assertThat(happened).containsExactly("begin", "read", "rollback", "read", "write down 1 at /refused");
    }

    @Test
    void aPageThatFailsIsRolledBack() {
        assertThatThrownBy(() -> ask("GET", "broken")).hasMessage("broken");

        assertThat(happened).containsExactly("begin", "read", "rollback");
    }

    @Test
    void aFormThatIsSentKeepsTheTransactionsOfItsVerbs() throws Exception {
        ask("POST", "page");

        assertThat(happened).containsExactly("read", "write down 1 at /page");
    }

    @Test
    void nothingIsBegunForWhoeverIsNotSignedIn() throws Exception {
        somebody.signedIn = false;

        ask("GET", "page");

        assertThat(happened).doesNotContain("begin", "commit");
    }

    @Test
    void aFileIsWrittenDownAndCommittedBeforeItsFirstByteIsSent() throws Exception {
        ask("GET", "file");

        assertThat(happened).containsExactly("begin", "read", "write down 1 at /file", "commit", "send");
    }

    @Test
    void aWayOnwardShowsNobody() throws Exception {
        ask("POST", "onward");

        assertThat(happened).containsExactly("read");
    }

    @Test
    void whatWasGatheredForAnAnswerThatIsNotSentIsForgotten() throws Exception {
        shown.person(new PersonId(new UUID(7, 2)));

        ask("GET", "page");

        assertThat(happened).contains("write down 1 at /page");
    }

    private @Nullable ModelAndView ask(String method, String page) throws Exception {
        var handler = new HandlerMethod(new Pages(), Pages.class.getDeclaredMethod(page));
        var request = new MockHttpServletRequest(method, "/" + page);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/" + page);
        return adapter.handle(request, new MockHttpServletResponse(), handler);
    }

    /** The handlers. */
    private final class Pages {

        private void read() {
            happened.add("read");
            shown.person(new PersonId(new UUID(7, 1)));
        }

        ResponseEntity<Resource> file() {
            read();
            return ResponseEntity.ok(new ByteArrayResource(new byte[] {1}) {
                @Override
                public InputStream getInputStream() throws IOException {
                    happened.add("send");
                    return super.getInputStream();
                }
            });
        }

        ModelAndView onward() {
            read();
            return Page.seeOther("/");
        }

        ModelAndView page() {
            read();
            return new ModelAndView("page");
        }

        ModelAndView refused() {
            read();
            transactions.refuse();
            return new ModelAndView("refused");
        }

        ModelAndView broken() {
            read();
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
