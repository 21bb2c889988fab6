package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.components.Table;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The councils, providers and regulators of an installation, and a form to register one with whoever signs in first. */
public record OrganisationsPage(Table organisations, Form form, List<Choice> kinds) {

    /** The kinds that are registered by hand; a household is opened from a person's circle. */
    static final List<Organisation.Kind> KINDS =
            List.of(Organisation.Kind.COUNCIL, Organisation.Kind.PROVIDER, Organisation.Kind.REGULATOR);

    static OrganisationsPage of(Stream<Organisation> organisations, Form form) {
        return new OrganisationsPage(
                new Table(
                        "Organisations",
                        List.of(
                                Table.Column.of("Name"),
                                Table.Column.of("Kind"),
                                Table.Column.of("Who adds its users"),
                                Table.Column.of("Its name")),
                        organisations
                                .map(one -> List.of(
                                        Table.Cell.of(one.name()),
                                        Table.Cell.of(words(one.kind())
                                                + one.code()
                                                        .map(code -> ", " + code)
                                                        .orElse("")),
                                        Table.Cell.link(
                                                "Add another "
                                                        + firstRole(one.kind())
                                                                .title()
                                                                .toLowerCase(Locale.UK),
                                                "/administration/organisations/" + one.id() + "/add"),
                                        Table.Cell.link(
                                                "Correct", "/administration/organisations/" + one.id() + "/name")))
                                .toList()),
                form,
                KINDS.stream()
                        .map(kind -> new Choice(Reading.code(kind), words(kind), about(kind)))
                        .toList());
    }

    static Role firstRole(Organisation.Kind kind) {
        return kind.firstRole().orElseThrow(() -> new IllegalArgumentException(kind + " is not registered by hand"));
    }

    private static String words(Organisation.Kind kind) {
        return switch (kind) {
            case COUNCIL -> "Council";
            case PROVIDER -> "Homecare provider";
            case REGULATOR -> "Regulator";
            case HOUSEHOLD -> "Household";
            case OPERATOR -> "This installation";
        };
    }

    private static String about(Organisation.Kind kind) {
        return kind == Organisation.Kind.REGULATOR
                ? "Sees only what a provider opens for an inspection. Whoever is named below signs in as an inspector."
                : "Whoever is named below signs in as its "
                        + (kind == Organisation.Kind.COUNCIL ? "commissioner" : "manager") + " and adds the others.";
    }
}
