package care.mainstay.edge.web.shell.internal;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands around every handler: first its access, then its frame. */
@Configuration(proxyBeanMethods = false)
class WebShell implements WebMvcConfigurer {

    private final AccessInterceptor access;
    private final FrameFilling frames;

    WebShell(AccessInterceptor access, FrameFilling frames) {
        this.access = access;
        this.frames = frames;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access);
        registry.addInterceptor(frames);
    }
}
