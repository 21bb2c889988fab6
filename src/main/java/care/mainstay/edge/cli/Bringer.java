package care.mainstay.edge.cli;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.Refused;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** In whose name files are brought in: somebody of the organisation who may do so on the pages too. */
record Bringer(Callers callers, Organisations organisations, Users users) {

    /** Who may, and the role that is taken where somebody has several at one address. */
    private static final List<Role> MAY_IMPORT = List.of(Role.MANAGER, Role.COMMISSIONER, Role.COORDINATOR);

    Caller caller(String organisation, String email) {
        var chosen = organisation(organisation);
        return callers.as(Caller.system(chosen.id(), Installation.MAINSTAY), () -> users.of(chosen.id())).stream()
                .filter(user -> MAY_IMPORT.contains(user.role()))
                .filter(user -> user.email().equalsIgnoreCase(email))
                .min(Comparator.comparing(user -> MAY_IMPORT.indexOf(user.role())))
                .map(User::caller)
                .orElseThrow(() -> new Refused(
                        "imports.nobody-may",
                        "Nobody at " + chosen.name() + " may bring files in under the address " + email + ".",
                        "Name a manager, coordinator or commissioner with --as."));
    }

    private Organisation organisation(String called) {
        var all = callers.as(
                Installation.ITSELF,
                () -> Arrays.stream(Organisation.Kind.values())
                        .flatMap(each -> organisations.ofKind(each).stream())
                        .filter(each ->
                                each.kind() == Organisation.Kind.COUNCIL || each.kind() == Organisation.Kind.PROVIDER)
                        .toList());
        return all.stream()
                .filter(each -> each.name().equalsIgnoreCase(called)
                        || each.id().toString().equals(called)
                        || each.code().filter(called::equalsIgnoreCase).isPresent())
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "imports.unknown-organisation",
                        "There is no organisation “" + called + "” here.",
                        whatToName(all)));
    }

    static String whatToName(List<Organisation> all) {
        return all.isEmpty()
                ? "None is registered yet: sign in as the administrator, open Organisations, and register it first."
                : "Name one of: " + all.stream().map(Organisation::name).collect(Collectors.joining(", ")) + ".";
    }
}
