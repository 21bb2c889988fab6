package care.mainstay.edge.westmere.internal.words;

/** Somebody in a person's circle. */
public record Kin(Tie tie, String given, String family, boolean home) {

    /** How they belong to the person. */
    public enum Tie {
        HUSBAND("husband", false),
        WIFE("wife", true),
        DAUGHTER("daughter", true),
        SON("son", false),
        NIECE("niece", true),
        NEPHEW("nephew", false),
        SISTER("sister", true),
        BROTHER("brother", false),
        MOTHER("mother", true),
        FATHER("father", false),
        FRIEND("friend", true),
        NEIGHBOUR("neighbour", true);

        private final String word;
        private final boolean woman;

        Tie(String word, boolean woman) {
            this.word = word;
            this.woman = woman;
        }

        public String word() {
            return word;
        }

        public boolean woman() {
            return woman;
        }

        public boolean isFamily() {
            return this != FRIEND && this != NEIGHBOUR;
        }

        public boolean isPartner() {
            return this == HUSBAND || this == WIFE;
        }
    }

    public String name() {
        return given + " " + family;
    }
}
