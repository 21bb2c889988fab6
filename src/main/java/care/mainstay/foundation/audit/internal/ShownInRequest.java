package care.mainstay.foundation.audit.internal;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.audit.Shown;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Gathers in an attribute of the request, which ends with it and is no other request's. */
@Component
class ShownInRequest implements Shown {

    private static final String GATHERED = ShownInRequest.class.getName();

    private final AuditTrail trail;

    ShownInRequest(AuditTrail trail) {
        this.trail = trail;
    }

    private static final class Gathered {
        private final Set<PersonId> people = new LinkedHashSet<>();
        private @Nullable EvidenceRef subject;
        private boolean written;

        private void requireOpen() {
            if (written) {
                throw new IllegalStateException(
                        "somebody is shown after it was written down whom this answer shows. Maybe a template asks a room");
            }
        }
    }

    @Override
    public void people(Collection<PersonId> people) {
        gathered().filter(so -> !so.people.containsAll(people)).ifPresent(so -> {
            so.requireOpen();
            so.people.addAll(people);
        });
    }

    @Override
    public void person(PersonId person) {
        people(Set.of(person));
    }

    @Override
    public void record(EvidenceRef subject) {
        gathered().filter(so -> so.subject == null).ifPresent(so -> {
            so.requireOpen();
            so.subject = subject;
        });
    }

    @Override
    public void forget() {
        request().ifPresent(request -> request.removeAttribute(GATHERED, SCOPE_REQUEST));
    }

    @Override
    public void writeDown(String page) {
        gathered().ifPresent(so -> {
            so.requireOpen();
            so.written = true;
            if (!so.people.isEmpty() || so.subject != null) {
                trail.read(page, Optional.ofNullable(so.subject), so.people);
            }
        });
    }

    private static Optional<Gathered> gathered() {
        return request().map(request -> {
            if (request.getAttribute(GATHERED, SCOPE_REQUEST) instanceof Gathered known) {
                return known;
            }
            var begun = new Gathered();
            request.setAttribute(GATHERED, begun, SCOPE_REQUEST);
            return begun;
        });
    }

    private static Optional<RequestAttributes> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes());
    }
}
