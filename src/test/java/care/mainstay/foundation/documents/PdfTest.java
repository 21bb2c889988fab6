package care.mainstay.foundation.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A document can be read, listened to and copied from wherever it is opened, and fetches nothing. */
class PdfTest {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB"><head><title>Remittance advice</title>
            <meta name="description" content="What is paid"/>
            <style>body { font-family: Mainstay } th { font-weight: bold }</style></head>
            <body><h1>Remittance advice</h1>
            <img src="file:///etc/hostname" alt="Nothing"/>
            <table><thead><tr><th scope="col">What</th><th scope="col">Amount</th></tr></thead>
            <tbody><tr><td>Dŵr, “quoted” – half ½ · é</td><td>−£50.04</td></tr></tbody></table></body></html>
            """;

    @Test
    void whatItSaysIsReadBackLetterForLetter() throws IOException {
        try (var pdf = Loader.loadPDF(Pdf.of(PAGE))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Remittance advice", "Dŵr, “quoted” – half ½ · é", "−£50.04");
        }
    }

    @Test
    void itIsTaggedWithHeadingsAndTablesAndSaysItsLanguageAndTitle() throws IOException {
        try (var pdf = Loader.loadPDF(Pdf.of(PAGE))) {
            var catalogue = pdf.getDocumentCatalog();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Remittance advice");
            assertThat(tags(catalogue.getStructureTreeRoot())).contains("H1", "Table", "TH", "TD", "TR");
        }
    }

    @Test
    void itCarriesItsFonts() throws IOException {
        try (var pdf = Loader.loadPDF(Pdf.of(PAGE))) {
            var names = new ArrayList<String>();
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                var font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                names.add(font.getName());
            }
            assertThat(names).isNotEmpty().allMatch(name -> name.contains("Atkinson"));
        }
    }

    @Test
    void itFetchesNothing() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Pdf.of(PAGE))) {
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    private static ArrayList<String> tags(PDStructureNode node) {
        var tags = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }
}
