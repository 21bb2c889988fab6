package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.DomainEvent;
import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Listeners act as the organisation and the actor of the event they handle, whether at once or when it is replayed after
 * a restart: the one place where background work gets its identity.
 */
@Configuration(proxyBeanMethods = false)
@EnableAsync
@EnableScheduling
class BackgroundWork {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor listenersActAsTheCause(ObjectProvider<Callers> callers) {
        MethodInterceptor actAsTheCause = invocation -> run(invocation, callers);
        var advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(ApplicationModuleListener.class), actAsTheCause);
        // After the hop to another thread, before the transaction begins.
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return advisor;
    }

    private static @Nullable Object run(MethodInvocation invocation, ObjectProvider<Callers> callers) throws Throwable {
        var event = Arrays.stream(invocation.getArguments())
                .filter(DomainEvent.class::isInstance)
                .map(DomainEvent.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        invocation.getMethod() + " listens to something that is not a DomainEvent"));
        // Not Callers.as: a listener may throw anything, and all of it must reach the registry that tries again.
        var before = SecurityContextHolder.getContext();
        var cause = callers.getObject().authentication(Caller.system(event.organisation(), event.actor()));
        SecurityContextHolder.setContext(new SecurityContextImpl(cause));
        try {
            return invocation.proceed();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
