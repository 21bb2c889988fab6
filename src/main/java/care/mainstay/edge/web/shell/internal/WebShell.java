package care.mainstay.edge.web.shell.internal;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands before every handler: for whom it is. */
@Configuration(proxyBeanMethods = false)
class WebShell implements WebMvcConfigurer {

    private final AccessInterceptor access;

    WebShell(AccessInterceptor access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access);
    }
}
