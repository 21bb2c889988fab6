package care.mainstay.edge.web.shell.internal;

import care.mainstay.foundation.audit.Shown;
import care.mainstay.foundation.identity.Callers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** What stands before every handler, for whom it is, and that what was sent is text; and around a page, one transaction. */
@Configuration(proxyBeanMethods = false)
class WebShell implements WebMvcConfigurer {

    private final AccessInterceptor access;
    private final TextOnly textOnly;

    WebShell(AccessInterceptor access, TextOnly textOnly) {
        this.access = access;
        this.textOnly = textOnly;
    }

    /** Handlers are run by an adapter of ours; everything else about it is as Spring Boot sets it. */
    @Bean
    static WebMvcRegistrations registrations(
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<Callers> callers,
            ObjectProvider<Shown> shown) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new PageInOneTransaction(transactions.getObject(), callers.getObject(), shown.getObject());
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access);
        registry.addInterceptor(textOnly);
    }
}
