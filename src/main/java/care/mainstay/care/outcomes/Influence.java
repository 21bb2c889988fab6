package care.mainstay.care.outcomes;

/** How much of an outcome the provider can bring about, and why that is thought. */
public record Influence(Extent extent, String reason) {

    /** How much. */
    public enum Extent {
        MOSTLY("Mostly the provider’s support"),
        SHARED("Shared with others"),
        LITTLE("Little of it");

        private final String title;

        Extent(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
