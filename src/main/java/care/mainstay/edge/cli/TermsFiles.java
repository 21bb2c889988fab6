package care.mainstay.edge.cli;

import care.mainstay.edge.imports.reading.TextEncoding;
import care.mainstay.foundation.kernel.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The files that are brought to a term sheet: the sheet itself, or its name, and tables of evidence. */
final class TermsFiles {

    private static final String NOT_TEXT = "terms.not-utf-8";

    private TermsFiles() {}

    /** A sheet's text: the file, or the sheet of that name that comes along. */
    static String sheet(String file) {
        var path = Path.of(file);
        try {
            if (Files.isRegularFile(path)) {
                return Files.readString(path);
            }
            var name = String.valueOf(path.getFileName()).replaceAll("\\.ya?ml$", "");
            try (InputStream known = TermsFiles.class.getResourceAsStream("/catalogue/terms/" + name + ".yaml")) {
                if (known != null && name.matches("[a-z0-9-]+")) {
                    return new String(known.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (CharacterCodingException notText) {
            throw new Refused(
                    "terms.not-text",
                    file + " is not a text in UTF-8" + encoding(path) + ".",
                    "Save it again as UTF-8.");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        throw new Refused(
                "terms.no-file",
                "There is no sheet " + file + ".",
                "Maybe check its name, or see docs/terms for those that come along.");
    }

    /** Opens tables for as long as they are used; what is refused of a table names its file. */
    static <T> T reading(Map<String, Path> inputs, Function<Map<String, Reader>, T> use) throws IOException {
        var readers = new LinkedHashMap<String, Reader>();
        try {
            for (var input : inputs.entrySet()) {
                readers.put(input.getKey(), reader(input.getValue()));
            }
            return use.apply(readers);
        } catch (Refused refused) {
            throw new Refused(refused.problems().stream()
                    .map(problem -> named(problem, inputs.get(problem.field())))
                    .toList());
        } finally {
            for (var reader : readers.values()) {
                reader.close();
            }
        }
    }

    private static Refused.Problem named(Refused.Problem problem, @Nullable Path file) {
        if (file == null) {
            return problem;
        }
        var words = problem.code().equals(NOT_TEXT)
                ? problem.words().replaceFirst("\\.$", encoding(file) + ".")
                : problem.words();
        return new Refused.Problem(problem.code(), problem.field(), file + ": " + words, problem.whatToDo());
    }

    /** What a file seems to be instead of UTF-8. */
    private static String encoding(Path file) {
        try (var bytes = Files.newInputStream(file);
                var again = Files.newInputStream(file)) {
            boolean isZip = new String(bytes.readNBytes(2), StandardCharsets.ISO_8859_1).equals("PK");
            return isZip
                    ? " but a spreadsheet, such as .xlsx"
                    : ", it seems to be in " + TextEncoding.of(again).words();
        } catch (IOException gone) {
            return "";
        }
    }

    private static Reader reader(Path file) throws IOException {
        GivenFile.require(file);
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
