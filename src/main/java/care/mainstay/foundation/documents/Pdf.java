package care.mainstay.foundation.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A page written as XHTML, as a PDF for A4: tagged, so that it can be listened to, in the typeface of the pages, which it
 * carries within it. Nothing is fetched: a document shows only what it was given.
 */
public final class Pdf {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** @param html well-formed, with a title and a language, which are what a reader announces it by */
    public static byte[] of(String html) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .withProducer("Mainstay")
                .useFont(font("regular"), "Mainstay", 400, FontStyle.NORMAL, true)
                .useFont(font("bold"), "Mainstay", 700, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withHtmlContent(html, null)
                .toStream(bytes);
        try {
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static FSSupplier<InputStream> font(String weight) {
        return () -> Objects.requireNonNull(
                Pdf.class.getResourceAsStream("/documents/fonts/atkinson-next-" + weight + ".ttf"), weight);
    }
}
