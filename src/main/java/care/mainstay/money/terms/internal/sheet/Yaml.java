package care.mainstay.money.terms.internal.sheet;

import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.internal.formula.Source;
import java.util.List;

/** A YAML document as it was written: every scalar still the text it was, each node with its place. */
sealed interface Yaml {

    Place place();

    /**
     * @param source the same text as it stands in the file
     */
    record Scalar(String text, Source source) implements Yaml {
        @Override
        public Place place() {
            return source.place();
        }
    }

    record Sequence(List<Yaml> items, Place place) implements Yaml {}

    record Mapping(List<Entry> entries, Place place) implements Yaml {}

    record Entry(Scalar key, Yaml value) {}
}
