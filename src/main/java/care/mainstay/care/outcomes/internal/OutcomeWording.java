package care.mainstay.care.outcomes.internal;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an outcome says what somebody will see or do.
 *
 * <p>No program can judge that well. These checks catch what experience finds on real forms: nothing at all, a hope
 * without a picture ("be more independent"), and a description of the service instead of the person's life.
 */
final class OutcomeWording {

    static final int LONGEST_STATEMENT = 300;
    static final int LONGEST_TEXT = 1000;
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_TELLING_WORDS = 2;

    private static final String WRITE_A_GOOD_DAY =
            "Write what would be happening on a good day, for instance “She makes her own breakfast and carries it to the"
                    + " table”.";

    /** Words that hope or praise without showing anything, and words that only join others. */
    private static final Set<String> NOT_TELLING = Set.of(
            ("a able achieve achieved all also always an and any are as at be been being better by can care confidence"
                            + " confident content do does enhance enhanced everyday feel feeling feels for from full fully"
                            + " fulfilled general good great greater happier happily happy has have having he health healthier"
                            + " healthy her high him his i ideal improve improved improvement improving in increase increased"
                            + " independence independent independently is it its keep level life like live lives living longer"
                            + " maintain maintained maintaining maximum me met more most much my need needs no normal not of on"
                            + " one optimal or our outcome outcomes overall own person positive possible potential quality"
                            + " reach remain remains safe safely safer safety she so some stay stays support supported"
                            + " supporting than that the their them they this to up very was we well wellbeing well-being will"
                            + " with")
                    .split(" "));

    private static final Pattern SAYS_WHAT_SUPPORT_DOES = Pattern.compile(
            "^(the )?(carers?|care workers?|staff|support workers?|the provider|provider|team|we|agency)\\b.*\\b(will|to|must"
                    + "|should|shall|are|is)\\b|^to be (supported|assisted|provided|given|helped)\\b"
                    + "|^(will )?(receives?|be supported|be assisted|be provided)\\b"
                    + "|\\bwill (receive|be provided with|be given|be supported)\\b");

    private OutcomeWording() {}

    static List<Refused.Problem> problemsWithProposal(String statement, String noticing, String whyItMatters) {
        return new Problems()
                .when(
                        statement.isBlank(),
                        "outcomes.no-statement",
                        "statement",
                        "It does not say what should become or stay true.",
                        "Write it as the person says it, beginning with “I”.")
                .when(
                        statement.length() > LONGEST_STATEMENT,
                        "outcomes.statement-too-long",
                        "statement",
                        "The statement has " + statement.length() + " characters; at most " + LONGEST_STATEMENT
                                + " can be kept.",
                        "Say it in one sentence. What one will see, and why it matters, have their own boxes.")
                .when(
                        noticing.length() > LONGEST_TEXT,
                        "outcomes.noticing-too-long",
                        "noticing",
                        "What one will see has " + noticing.length() + " characters; at most " + LONGEST_TEXT
                                + " can be kept.",
                        "Describe one good day.")
                .when(
                        whyItMatters.length() > LONGEST_TEXT,
                        "outcomes.why-too-long",
                        "why-it-matters",
                        "Why it matters has " + whyItMatters.length() + " characters; at most " + LONGEST_TEXT
                                + " can be kept.",
                        "Keep to what carers need to know.")
                .found();
    }

    /** What stops it from being agreed. */
    static List<Refused.Problem> problemsWithNoticing(String statement, String noticing) {
        var plain = noticing.strip().toLowerCase(Locale.UK);
        if (plain.isEmpty()) {
            return problem(
                    "outcomes.names-nothing-to-see",
                    "It does not say yet what anybody will see or do when it is true.",
                    WRITE_A_GOOD_DAY);
        }
        var words = Arrays.stream(plain.split("[^\\p{L}\\p{N}'’-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (SAYS_WHAT_SUPPORT_DOES.matcher(plain).find()) {
            return problem(
                    "outcomes.says-what-support-does",
                    "“" + shortened(noticing)
                            + "” says what support will do, not what will be different for the person.",
                    "Maybe ask: if support did that well, what would we see? " + WRITE_A_GOOD_DAY);
        }
        var telling = words.stream()
                .filter(word -> !NOT_TELLING.contains(word))
                .distinct()
                .toList();
        if (words.size() < FEWEST_WORDS || telling.size() < FEWEST_TELLING_WORDS) {
            return problem(
                    "outcomes.too-vague-to-see",
                    "“" + shortened(noticing) + "” does not say yet what anybody would see.",
                    "Maybe ask: how would a new carer know it is true without being told? " + WRITE_A_GOOD_DAY);
        }
        if (plain.equals(statement.strip().toLowerCase(Locale.UK))) {
            return problem(
                    "outcomes.noticing-repeats-statement",
                    "What one will see repeats the statement word for word.",
                    "Add where, when, or how often: something two people could both say yes or no to.");
        }
        return List.of();
    }

    private static List<Refused.Problem> problem(String code, String words, String whatToDo) {
        return List.of(new Refused.Problem(code, "noticing", words, whatToDo));
    }

    private static String shortened(String text) {
        var plain = text.strip();
        return plain.length() <= 80 ? plain : plain.substring(0, 79) + "…";
    }
}
