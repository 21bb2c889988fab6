package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** The caller is the principal of Spring Security's context: the one ambient context there is. */
@Component
class SecurityContextCallers implements Callers {

    @Override
    public Caller current() {
        return signedIn()
                .orElseThrow(() -> new IllegalStateException(
                        "nobody is acting here. Maybe a job or a test forgot Callers.as(caller, …)"));
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication(caller)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    @Override
    public Optional<Caller> signedIn() {
        return actingNow();
    }

    static Optional<Caller> actingNow() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.caller())
                : Optional.empty();
    }

    @Override
    public Authentication authentication(Caller caller) {
        return UsernamePasswordAuthenticationToken.authenticated(
                SignedIn.of(caller),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + caller.role().name())));
    }
}
