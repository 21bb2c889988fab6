package care.mainstay.edge.web.shell.internal;

import care.mainstay.foundation.identity.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Reads everything a page shows in one transaction.
 *
 * <p>A page asks a dozen verbs, each of which would begin, say who asks and commit by itself: two thirds of all that a
 * page says to the database. What changes records stays in the transactions of the verbs, and so does whatever is asked
 * before anybody is signed in.
 */
final class PageInOneTransaction extends RequestMappingHandlerAdapter {

    private final PlatformTransactionManager transactions;
    private final Callers callers;

    PageInOneTransaction(PlatformTransactionManager transactions, Callers callers) {
        this.transactions = transactions;
        this.callers = callers;
    }

    @Override
    protected @Nullable ModelAndView handleInternal(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        if (!request.getMethod().equals("GET") || callers.signedIn().isEmpty()) {
            return super.handleInternal(request, response, handler);
        }
        var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        ModelAndView page;
        boolean handled = false;
        try {
            page = super.handleInternal(request, response, handler);
            handled = true;
        } finally {
            if (!handled) {
                transactions.rollback(transaction);
            }
        }
        if (transaction.isRollbackOnly() && page != null) {
            // a verb refused something and the handler made a page of that: nothing may be lost of what it wrote down
            transactions.rollback(transaction);
            return super.handleInternal(request, response, handler);
        }
        transactions.commit(transaction);
        return page;
    }
}
