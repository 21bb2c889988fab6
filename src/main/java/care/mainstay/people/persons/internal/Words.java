package care.mainstay.people.persons.internal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Dates in messages, and words as they are searched for. */
final class Words {

    /** Sorts after every character a word can hold: a word begins with another when it lies between it and this. */
    static final String LAST = "\uDBFF\uDFFF";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’]");

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Lower case without accents and apostrophes, split where letters and digits end: {@code O’Brien-Núñez} is obrien, nunez. */
    static List<String> in(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(APOSTROPHES.matcher(text).replaceAll(""), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words somebody can be found by. */
    static Set<String> toFind(care.mainstay.people.persons.PersonDetails details) {
        var words = new LinkedHashSet<String>();
        words.addAll(in(details.givenName()));
        words.addAll(in(details.familyName()));
        details.knownAs().ifPresent(name -> words.addAll(in(name)));
        details.address().postcode().ifPresent(postcode -> {
            words.addAll(in(postcode));
            words.add(String.join("", in(postcode)));
        });
        details.nhsNumber().ifPresent(number -> words.add(number.digits()));
        return words;
    }
}
