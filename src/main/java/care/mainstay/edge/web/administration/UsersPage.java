package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Table;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import java.util.List;

/** Who can sign in for one organisation, and a form to add somebody. */
public record UsersPage(String organisation, Table users, Form form, List<Choice> roles) {

    static UsersPage of(String organisation, List<User> users, Form form, List<Role> mayAdd) {
        return new UsersPage(
                organisation,
                new Table(
                        "People who can sign in",
                        List.of(Table.Column.of("Name"), Table.Column.of("Role"), Table.Column.of("E-mail address")),
                        users.stream()
                                .map(user -> List.of(
                                        Table.Cell.of(user.name()),
                                        Table.Cell.of(user.role().title()),
                                        Table.Cell.of(user.email())))
                                .toList()),
                form,
                mayAdd.stream()
                        .map(role -> new Choice(role.code(), role.title()))
                        .toList());
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
