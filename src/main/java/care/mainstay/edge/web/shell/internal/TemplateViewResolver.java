package care.mainstay.edge.web.shell.internal;

import care.mainstay.edge.web.shell.Frame;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.AbstractCachingViewResolver;

/** Finds the template named by a handler. */
class TemplateViewResolver extends AbstractCachingViewResolver implements org.springframework.core.Ordered {

    private final TemplateEngine engine;
    private final Function<HttpServletRequest, Frame> frames;
    private int order;

    TemplateViewResolver(TemplateEngine engine, Function<HttpServletRequest, Frame> frames) {
        this.frames = frames;
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
        return engine.hasTemplate(template) ? new TemplateView(engine, template, frames) : null;
    }
}
