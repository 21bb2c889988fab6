package care.mainstay.edge.web.shell.internal;

import care.mainstay.edge.web.shell.Frame;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.view.AbstractView;

/**
 * One template as a view.
 *
 * <p>A page is rendered whole before its first byte is sent, so that a mistake in a template gives an error page and
 * never half a page.
 */
class TemplateView extends AbstractView {

    private final TemplateEngine engine;
    private final String template;
    private final Function<HttpServletRequest, Frame> frames;

    TemplateView(TemplateEngine engine, String template, Function<HttpServletRequest, Frame> frames) {
        this.frames = frames;
        this.engine = engine;
        this.template = template;
        setContentType("text/html;charset=UTF-8");
    }

    @Override
    protected void renderMergedOutputModel(
            Map<String, @Nullable Object> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var page = new StringOutput(32_768);
        model.computeIfAbsent("frame", absent -> frames.apply(request));
        engine.render(template, model, page);
        var bytes = page.toString().getBytes(StandardCharsets.UTF_8);
        setResponseContentType(request, response);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
