package care.mainstay.edge.web.shell.internal;

import care.mainstay.foundation.audit.Shown;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Reads everything a page shows in one transaction, which also writes down whose records it shows.
 *
 * <p>A page asks a dozen verbs, each of which would begin, say who asks and commit by itself: two thirds of all that a
 * page says to the database. What changes records stays in the transactions of the verbs, and so does whatever is asked
 * before anybody is signed in.
 *
 * <p>Pages, forms shown again with what is wrong in them, and files leave one entry each, naming everybody on them. It is
 * committed before the first byte is sent; when it cannot be written, nothing is sent. A way onward shows nobody.
 */
final class PageInOneTransaction extends RequestMappingHandlerAdapter {

    private final PlatformTransactionManager transactions;
    private final Callers callers;
    private final Shown shown;

    PageInOneTransaction(PlatformTransactionManager transactions, Callers callers, Shown shown) {
        this.transactions = transactions;
        this.callers = callers;
        this.shown = shown;
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
        return new Handling(handler);
    }

    /** A handler being run: what it answers is turned into bytes only after this. */
    private final class Handling extends ServletInvocableHandlerMethod {

        Handling(HandlerMethod handler) {
            super(handler);
        }

        @Override
        public @Nullable Object invokeForRequest(
                NativeWebRequest web, @Nullable ModelAndViewContainer model, @Nullable Object... given)
                throws Exception {
            var request = (HttpServletRequest) web.getNativeRequest();
            if (!request.getMethod().equals("GET") || callers.signedIn().isEmpty()) {
                var answer = answer(web, model, given);
                writeDown(request, answer);
                return answer;
            }
            var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
            Object answer;
            boolean handled = false;
            try {
                answer = answer(web, model, given);
                if (!transaction.isRollbackOnly()) {
                    writeDown(request, answer);
                }
                handled = true;
            } finally {
                if (!handled) {
                    transactions.rollback(transaction);
                }
            }
            if (transaction.isRollbackOnly()) {
                // a verb refused something and the handler made a page of that: nothing may be lost of what is written
                // down
                transactions.rollback(transaction);
                answer = answer(web, model, given);
                writeDown(request, answer);
                return answer;
            }
            transactions.commit(transaction);
            return answer;
        }

        private @Nullable Object answer(
                NativeWebRequest web, @Nullable ModelAndViewContainer model, @Nullable Object... given)
                throws Exception {
            shown.forget();
            return super.invokeForRequest(web, model, given);
        }
    }

    private void writeDown(HttpServletRequest request, @Nullable Object answer) {
        if (leadsOnward(answer)) {
            return;
        }
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("person") instanceof String person) {
            // the handler has taken the same text for an id
            shown.person(new PersonId(UUID.fromString(person)));
        }
        shown.writeDown(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
    }

    private static boolean leadsOnward(@Nullable Object answer) {
        return answer instanceof ModelAndView page && page.getView() instanceof RedirectView
                || answer instanceof ResponseEntity<?> other
                        && other.getStatusCode().is3xxRedirection();
    }
}
