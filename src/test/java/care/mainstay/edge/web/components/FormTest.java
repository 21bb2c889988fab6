package care.mainstay.edge.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.kernel.Refused;
import org.junit.jupiter.api.Test;

class FormTest {

    private static final Refused NO_NAME =
            Refused.field("example.no-name", "name", "Enter the person’s name.", "Maybe ask the referrer.");

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        var form = Form.empty().with("note", "Made her own toast.").refused(NO_NAME);

        assertThat(form.failed()).isTrue();
        assertThat(form.field("note").value()).isEqualTo("Made her own toast.");
    }

    @Test
    void aProblemStandsBesideItsFieldOnly() {
        var form = Form.empty().refused(NO_NAME);

        assertThat(form.field("name").errors()).containsExactly("Enter the person’s name. Maybe ask the referrer.");
        assertThat(form.field("note").wrong()).isFalse();
    }

    @Test
    void aControlIsDescribedByItsHintAndThenItsError() {
        var form = Form.empty().refused(NO_NAME);

        assertThat(form.field("name").describedBy("As they like to be called")).isEqualTo("name-hint name-error");
        assertThat(form.field("name").describedBy(null)).isEqualTo("name-error");
        assertThat(form.field("note").describedBy(null)).isNull();
    }
}
