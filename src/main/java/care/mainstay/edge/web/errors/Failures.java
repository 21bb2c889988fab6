package care.mainstay.edge.web.errors;

import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.audit.Shown;
import care.mainstay.foundation.database.Outage;
import care.mainstay.foundation.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What no handler dealt with, as a page that says what to do; never an exception's own text. */
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String TEMPLATE = "errors/error";

    private final Shown shown;

    Failures(Shown shown) {
        this.shown = shown;
    }

    /** What a room's verb says of an id it does not know, or may not show, is said as of any other record: not found. */
    @ExceptionHandler({NotFound.class, NoSuchElementException.class, NoResourceFoundException.class})
    ModelAndView notFound() {
        return Page.of(TEMPLATE, ErrorPage.notFound(), HttpStatus.NOT_FOUND);
    }

    /** An address with something in it that is nothing of its kind; of a day that there never was, it is said. */
    @ExceptionHandler
    ModelAndView notOfItsKind(MethodArgumentTypeMismatchException what) {
        var typed = String.valueOf(what.getValue());
        return typed.matches("\\d{4}-\\d{2}-\\d{2}")
                ? Page.of(TEMPLATE, ErrorPage.noSuchDay(typed), HttpStatus.NOT_FOUND)
                : notFound();
    }

    @ExceptionHandler
    ModelAndView refused(Refused why, HttpServletRequest request) {
        // what was refused may name somebody
        shown.writeDown(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        return Page.of(
                TEMPLATE,
                ErrorPage.refused(why.problems().stream()
                        .map(problem -> problem.words() + " " + problem.whatToDo())
                        .toList()),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ExceptionHandler({
        HttpRequestMethodNotSupportedException.class,
        ServletRequestBindingException.class,
        HttpMediaTypeException.class
    })
    ModelAndView forged() {
        return Page.of(TEMPLATE, ErrorPage.notFound(), HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return Page.of(TEMPLATE, ErrorPage.tooLarge(), HttpStatus.CONTENT_TOO_LARGE);
    }

    /** The server could not take the fields in: there was too much of them, or they were broken off or forged. */
    @ExceptionHandler
    ModelAndView notTakenIn(InvalidParameterException what) {
        return what.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value() ? tooLarge() : forged();
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class, IllegalStateException.class})
    ModelAndView failed(RuntimeException failure) {
        var outage = Outage.behind(failure);
        if (outage.isPresent()) {
            LOG.error("the database could not do its work: {}", outage.get(), failure);
            var page = switch (outage.get()) {
                case DISK_FULL -> ErrorPage.diskFull();
                case AWAY -> ErrorPage.databaseAway();
            };
            return Page.of(TEMPLATE, page, HttpStatus.SERVICE_UNAVAILABLE);
        }
        var reference = HexFormat.of()
                .toHexDigits(ThreadLocalRandom.current().nextInt())
                .toUpperCase(Locale.ROOT);
        LOG.error("a page failed; reference {}", reference, failure);
        return Page.of(TEMPLATE, ErrorPage.failed(reference), HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
