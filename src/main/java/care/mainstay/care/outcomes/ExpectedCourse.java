package care.mainstay.care.outcomes;

/**
 * What is likely to happen, honestly: the line that change is judged against.
 *
 * <p>In dementia or at the end of life a slower decline or held comfort is success; judging it against "better than
 * before" would call good care a failure.
 *
 * @param words what is expected, in plain words
 */
public record ExpectedCourse(Shape shape, String words) {

    /** The shape of the line between the baseline and the target. */
    public enum Shape {
        /** Better than the baseline; the target is where it should get to. */
        IMPROVEMENT("Getting better"),
        /** The same as the baseline; the target is what must not be lost. */
        STEADY("Staying as it is"),
        /**
         * Some loss is expected. The target is what should still be true at the target date, and the line runs straight
         * from the baseline to it: at or above the line is success.
         */
        SLOWER_DECLINE("Some decline, as slow as can be"),
        /** Near the end of life: comfort is what is judged, and the target is the comfort that should hold throughout. */
        COMFORT("Comfort held");

        private final String title;

        Shape(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
