package care.mainstay.edge.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaginationTest {

    @Test
    void farPagesAreLeftOutAndTheGapIsShown() {
        assertThat(new Pagination(6, 42, "?page=").shown()).containsExactly(1, 0, 5, 6, 7, 0, 42);
        assertThat(new Pagination(1, 3, "?page=").shown()).containsExactly(1, 2, 3);
        assertThat(new Pagination(42, 42, "?page=").shown()).containsExactly(1, 0, 41, 42);
    }
}
