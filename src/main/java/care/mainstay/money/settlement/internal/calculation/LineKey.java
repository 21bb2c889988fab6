package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What a line of a statement is about, the same in every recalculation: {@code what/person}, {@code what/person/outcome}, and
 * after these whatever else the sheet names, such as {@code capitation/locality=Wendside}. Where the line is paid to one
 * party among several, its last part says so: {@code partner=rivers_care}, or {@code to=rivers_care}.
 */
final class LineKey {

    static final String PARTNER = "partner";
    private static final String TO = "to";

    private LineKey() {}

    /**
     * @param key as the sheet gives it, by dimension
     * @param outcome the outcome, where there is one
     * @param to the party that the sheet's line names beside its key; empty where it goes to whoever provides or leads
     */
    static String of(String line, Map<String, String> key, Optional<OutcomeId> outcome, String to) {
        var text = new StringBuilder(line);
        Optional.ofNullable(key.get("person"))
                .ifPresent(person -> text.append('/').append(person));
        outcome.ifPresent(id -> text.append('/').append(id));
        key.forEach((dimension, value) -> {
            if (!dimension.equals("person") && !dimension.equals("outcome")) {
                text.append('/').append(dimension).append('=').append(plain(value));
            }
        });
        if (!to.isEmpty() && !key.containsKey(PARTNER)) {
            text.append('/').append(TO).append('=').append(to);
        }
        return text.toString();
    }

    /** A value that is part of a key must not look like two. */
    private static String plain(String value) {
        return value.replace("%", "%25").replace("/", "%2F");
    }

    static Optional<PersonId> person(String key) {
        return part(key, 1).map(PersonId::parse);
    }

    static Optional<OutcomeId> outcome(String key) {
        return part(key, 2).map(OutcomeId::parse);
    }

    /** The party it is paid to, as the sheet calls it; empty where that is whoever provides or leads. */
    static String payee(String key) {
        return Arrays.stream(key.split("/"))
                .filter(part -> part.startsWith(PARTNER + "=") || part.startsWith(TO + "="))
                .map(part -> part.substring(part.indexOf('=') + 1))
                .reduce("", (earlier, later) -> later);
    }

    private static Optional<String> part(String key, int place) {
        var parts = key.split("/");
        return place < parts.length && Arrays.stream(parts, 1, place + 1).noneMatch(part -> part.contains("="))
                ? Optional.of(parts[place])
                : Optional.empty();
    }
}
