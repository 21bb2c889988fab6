package care.mainstay.edge.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HomePageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

    @Test
    void workWhoseDayHasPassedIsSaidToBeLate() {
        var group = page(List.of(
                        item("Answer for Vera Quick", Optional.of(LocalDate.of(2026, 11, 3))),
                        item("Answer for Ann Nancarrow", Optional.of(TODAY)),
                        item("Answer for Rhys Probert", Optional.empty())))
                .groups()
                .get(0);
        assertThat(group.items()).extracting(HomePage.Item::due).containsExactly("Was due yesterday", "Due today", "");
        assertThat(group.items()).extracting(HomePage.Item::late).containsExactly(true, false, false);
    }

    @Test
    void aLongQueueShowsItsFirstFiveAndCountsTheRest() {
        var items = IntStream.rangeClosed(1, 8)
                .mapToObj(day -> item("Look at thing " + day, Optional.of(LocalDate.of(2026, 10, day))))
                .toList();
        var group = page(items).groups().get(0);
        assertThat(group.first()).hasSize(5);
        assertThat(group.others())
                .extracting(HomePage.Item::what)
                .containsExactly("Look at thing 6", "Look at thing 7", "Look at thing 8");
        assertThat(group.othersInWords()).isEqualTo("Show 3 more, 3 of them late");
    }

    @Test
    void oneThingIsNotHiddenAlone() {
        var group = page(Collections.nCopies(6, item("Answer", Optional.empty())))
                .groups()
                .get(0);
        assertThat(group.hidesSome()).isFalse();
        assertThat(group.first()).hasSize(6);
        assertThat(group.others()).isEmpty();
    }

    @Test
    void everybodyIsGreetedByNameWithoutTheirProfession() {
        assertThat(page(List.of()).greeting()).isEqualTo("Hello, Priya Nair");
        assertThat(HomePage.of(new HomePage.Behind(
                                Optional.empty(), TODAY, List.of(), List.of(), List.of(), Optional.empty(), List.of()))
                        .greeting())
                .isEqualTo("Hello, and welcome");
    }

    @Test
    void somebodyCloseIsToldHowManyThingsWaitForThem() {
        var peggy = new Near(new PersonId(new UUID(0, 1)), "Peggy", "Margaret Hale", false, false);
        var near = List.of(new HomePage.About(peggy, List.of()));

        assertThat(page(List.of(), near).lead()).isEqualTo("Nothing is waiting for you.");
        assertThat(page(List.of(item("Ask", Optional.empty())), near).lead()).isEqualTo("1 thing is waiting for you.");
        assertThat(page(List.of(), near).namesPeople()).isTrue();
        assertThat(page(List.of(item("Ask", Optional.empty()))).lead()).isEqualTo("This is what needs you.");
    }

    @Test
    void whoSeesTotalsOnlyIsToldSo() {
        var figures = new Figures("Payments by outcome", "You see totals only.", List.of(), null, List.of());

        var page = HomePage.of(new HomePage.Behind(
                Optional.of("Jo Wetherall"),
                TODAY,
                List.of(),
                List.of(),
                List.of(),
                Optional.of(figures),
                List.of(new HomePage.Door("Password", "Change it.", "/password"))));

        assertThat(page.doors()).as("one place alone is no choice").isEmpty();
        assertThat(page.lead()).isEqualTo("You see totals only.");
        assertThat(page.figures()).isEqualTo(figures);
    }

    @Test
    void headingsWithoutWorkAreLeftOut() {
        assertThat(page(List.of()).nothingToDo()).isTrue();
    }

    private static WorkItem item(String what, Optional<LocalDate> due) {
        return new WorkItem(what, "", due, "/");
    }

    private static HomePage page(List<WorkItem> items) {
        return page(items, List.of());
    }

    private static HomePage page(List<WorkItem> items, List<HomePage.About> near) {
        var source = new WorkSource() {
            @Override
            public String heading() {
                return "Outcomes to agree";
            }

            @Override
            public List<WorkItem> workFor(Caller caller) {
                return items;
            }
        };
        return HomePage.of(new HomePage.Behind(
                Optional.of("Priya Nair, social worker"),
                TODAY,
                List.of(source),
                List.of(items),
                near,
                Optional.empty(),
                List.of()));
    }
}
