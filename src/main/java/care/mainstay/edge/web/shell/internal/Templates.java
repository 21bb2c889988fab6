package care.mainstay.edge.web.shell.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Renders pages by the templates that the build compiled; none is read or compiled at run time. */
@Configuration(proxyBeanMethods = false)
class Templates {

    static final String PACKAGE = "care.mainstay.templates";

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);
    }

    @Bean
    TemplateViewResolver templateViewResolver(TemplateEngine engine, ObjectProvider<FrameFilling> frames) {
        var resolver =
                new TemplateViewResolver(engine, request -> frames.getObject().frame(request));
        resolver.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return resolver;
    }
}
