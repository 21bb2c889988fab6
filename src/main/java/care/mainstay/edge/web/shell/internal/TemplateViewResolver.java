package care.mainstay.edge.web.shell.internal;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.AbstractCachingViewResolver;

/** Finds the template named by a handler. */
class TemplateViewResolver extends AbstractCachingViewResolver implements org.springframework.core.Ordered {

    private final TemplateEngine engine;
    private int order;

    TemplateViewResolver(TemplateEngine engine) {
        this.engine = engine;
    }

    void setOrder(int order) {
        this.order = order;
    }

    @Override
    public int getOrder() {
        return order;
    }

    @Override
    protected @Nullable View loadView(String name, Locale locale) {
        var template = name + ".jte";
        return engine.hasTemplate(template) ? new TemplateView(engine, template) : null;
    }
}
