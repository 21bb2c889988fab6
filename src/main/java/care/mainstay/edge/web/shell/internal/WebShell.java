package care.mainstay.edge.web.shell.internal;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands before every handler: for whom it is, and that what was sent is text. */
@Configuration(proxyBeanMethods = false)
class WebShell implements WebMvcConfigurer {

    private final AccessInterceptor access;
    private final TextOnly textOnly;

    WebShell(AccessInterceptor access, TextOnly textOnly) {
        this.access = access;
        this.textOnly = textOnly;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access);
        registry.addInterceptor(textOnly);
    }
}
