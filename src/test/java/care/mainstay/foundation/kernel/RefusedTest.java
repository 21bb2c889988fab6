package care.mainstay.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.foundation.kernel.Refused.Problem;
import care.mainstay.foundation.kernel.Refused.Problems;
import org.junit.jupiter.api.Test;

class RefusedTest {

    @Test
    void everythingWrongIsSaidAtOnceInTheOrderItWasFound() {
        var problems = new Problems()
                .when(true, "room.first", "one", "The first is wrong.", "Maybe change it.")
                .when(false, "room.second", "two", "The second is right.", "")
                .add("room.third", "three", "The third is wrong.", "Maybe change it too.");

        var refused = assertThatExceptionOfType(Refused.class)
                .isThrownBy(problems::refuseIfAny)
                .actual();

        assertThat(refused.problems()).extracting(Problem::code).containsExactly("room.first", "room.third");
        assertThat(refused.code()).isEqualTo("room.first");
    }

    @Test
    void nothingWrongIsNotRefused() {
        assertThatCode(() -> new Problems()
                        .text("x".repeat(200), 200, "room.reason", "reason", "The reason")
                        .refuseIfAny())
                .doesNotThrowAnyException();
    }

    @Test
    void wordsThatCannotBeKeptAsTheyWereTypedAreRefusedAndNeverCut() {
        var problems = new Problems().text("\u0000".repeat(1_201), 1_200, "room.reason", "reason", "The reason");

        assertThat(problems.found())
                .containsExactly(
                        new Problem(
                                "room.reason-too-long",
                                "reason",
                                "The reason has 1,201 characters; 1,200 is the most that can be kept.",
                                "Nothing was kept and nothing was cut. Shorten it and send it again."),
                        new Problem(
                                "room.reason-not-text",
                                "reason",
                                "The reason holds a character that is not text.",
                                "Maybe it was pasted from a file. Type it again."));
    }
}
