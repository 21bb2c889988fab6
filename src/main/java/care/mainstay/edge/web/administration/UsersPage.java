package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who can sign in for one organisation, a form to add somebody, and one to end a sign-in or mend it. */
public record UsersPage(
        String organisation,
        Table users,
        Form search,
        boolean searchable,
        boolean alone,
        Form form,
        Form change,
        List<Choice> roles,
        List<Choice> colleagues) {

    /** A list longer than this is searched rather than read. */
    private static final int LONG = 10;

    /** What may be done about a colleague's sign-in. */
    enum Step {
        END("End their sign-in", "They are signed out at once, and what was opened to them by name is closed."),
        AGAIN("Let them sign in again", "They are back, or it was a mistake."),
        PASSWORD(
                "Give them a new password", "They have forgotten theirs. They can change it once they have signed in.");

        private final String words;
        private final String about;

        Step(String words, String about) {
            this.words = words;
            this.about = about;
        }
    }

    public List<Choice> steps() {
        return Arrays.stream(Step.values())
                .map(step -> new Choice(Reading.code(step), step.words, step.about))
                .toList();
    }

    /** Those of one organisation, as one of them sees them. */
    record Register(String organisation, List<User> users, Map<UserId, Instant> endings, User reader, Instant now) {}

    static UsersPage of(Register register, String words, Form form, Form change) {
        return new UsersPage(
                register.organisation(),
                new Table(
                        "People who can sign in",
                        List.of(
                                Table.Column.of("Name"),
                                Table.Column.of("Role"),
                                Table.Column.of("E-mail address"),
                                Table.Column.of("Signs in")),
                        register.users().stream()
                                .filter(user -> matches(user, words))
                                .map(user -> List.of(
                                        Table.Cell.of(user.name()),
                                        Table.Cell.of(user.role().title()),
                                        Table.Cell.of(user.email()),
                                        Table.Cell.of(signsIn(register, user))))
                                .toList()),
                Form.empty().with("q", words),
                register.users().size() > LONG,
                register.users().size() == 1,
                form,
                change,
                mayAdd(register.reader().role()).stream()
                        .map(role -> new Choice(role.code(), role.title()))
                        .toList(),
                register.users().stream()
                        .filter(user -> !user.id().equals(register.reader().id()))
                        .map(user -> new Choice(
                                user.id().toString(),
                                user.name() + ", " + user.role().title().toLowerCase(Locale.UK)))
                        .toList());
    }

    public boolean searched() {
        return !search.text("q").isEmpty();
    }

    /** Every word typed is in the name, the e-mail address or the role. */
    static boolean matches(User user, String words) {
        var said = (user.name() + " " + user.email() + " " + user.role().title()).toLowerCase(Locale.UK);
        return Arrays.stream(words.toLowerCase(Locale.UK).split("\\s+")).allMatch(said::contains);
    }

    private static String signsIn(Register register, User user) {
        var end = Optional.ofNullable(register.endings().get(user.id()));
        return end.map(at -> (at.isAfter(register.now()) ? "Until " : "Ended ")
                        + Words.date(LocalDate.ofInstant(at.minusSeconds(1), Words.LONDON)))
                .orElse("Yes");
    }

    /** Which roles somebody in this role may add: each organisation its own kind of people. */
    static List<Role> mayAdd(Role role) {
        return switch (role) {
            case COMMISSIONER -> List.of(Role.COMMISSIONER, Role.SCRUTINY);
            case MANAGER -> List.of(Role.MANAGER, Role.COORDINATOR, Role.CARER);
            case ADMINISTRATOR -> List.of(Role.ADMINISTRATOR);
            default -> List.of();
        };
    }
}
