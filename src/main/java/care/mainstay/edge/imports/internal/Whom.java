package care.mainstay.edge.imports.internal;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Authority;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.NhsNumber;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Workforce;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds whom a row speaks of: by the reference of an earlier file, by a number everybody shares, or by the id an export
 * gives. Whoever the caller may not see is not found.
 */
@Component
class Whom {

    private final Persons persons;
    private final Workforce workforce;
    private final Outcomes outcomes;

    Whom(Persons persons, Workforce workforce, Outcomes outcomes) {
        this.persons = persons;
        this.workforce = workforce;
        this.outcomes = outcomes;
    }

    /** People by what rows call them; who is not found is absent. */
    Map<String, PersonId> people(Collection<String> named, Bringing bringing) {
        var found = new HashMap<String, PersonId>();
        bringing.records(ImportKind.PEOPLE, named).forEach((name, id) -> found.put(name, new PersonId(id)));
        for (var name : List.copyOf(named)) {
            if (!found.containsKey(name)) {
                byNhsNumber(name).or(() -> byId(name)).ifPresent(id -> found.put(name, id));
            }
        }
        return found;
    }

    /** Carers by reference, staff number, or a name that only one of them has. */
    Map<String, CarerId> carers(Collection<String> named, Bringing bringing) {
        var found = new HashMap<String, CarerId>();
        bringing.records(ImportKind.CARERS, named).forEach((name, id) -> found.put(name, new CarerId(id)));
        var others = named.stream().filter(name -> !found.containsKey(name)).toList();
        if (!others.isEmpty()) {
            var all = workforce.carers();
            for (var name : others) {
                one(all, name).ifPresent(carer -> found.put(name, carer.id()));
            }
        }
        return found;
    }

    /** Outcomes by reference, by id, or by whose they are and what they say: {@code C1001: I make my own breakfast}. */
    Map<String, OutcomeId> outcomes(Collection<String> named, Bringing bringing) {
        var found = new HashMap<String, OutcomeId>();
        bringing.records(ImportKind.OUTCOMES, named).forEach((name, id) -> found.put(name, new OutcomeId(id)));
        for (var name : List.copyOf(named)) {
            if (!found.containsKey(name)) {
                uuid(name).map(OutcomeId::new).or(() -> byWords(name, bringing)).ifPresent(id -> found.put(name, id));
            }
        }
        return found;
    }

    /** The only outcome of a person that says this: how a party names one that another party brought. */
    private Optional<OutcomeId> byWords(String name, Bringing bringing) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var whose = name.substring(0, colon).strip();
        var words = OpenedFile.normal(name.substring(colon + 1));
        var saying = Optional.ofNullable(people(List.of(whose), bringing).get(whose)).stream()
                .flatMap(person -> outcomes.forPerson(person).stream())
                .filter(outcome -> OpenedFile.normal(outcome.statement()).equals(words))
                .map(Outcome::id)
                .toList();
        return saying.size() == 1 ? Optional.of(saying.get(0)) : Optional.empty();
    }

    /** Whoever decided for the person, on what authority, by two columns of a row. */
    static Optional<DecidedBy> decidedBy(MappedRow row) {
        var authority = row.choice("authority", Authority.class, Map.of()).orElse(Authority.PERSON);
        return row.attempt("decided-by", () -> new DecidedBy(authority, row.needed("decided-by"), List.of()));
    }

    /** Takes drafts that each speak of a person: all of them, or none where somebody is not known. */
    <T> List<Verdict> ofPeople(
            List<Draft<T>> drafts,
            Function<T, String> name,
            Bringing bringing,
            Consumer<Function<Draft<T>, PersonId>> take) {
        var known = people(names(drafts, name), bringing);
        return taken(drafts, name, known, take, called -> Bringing.unknown("person", ImportKind.PEOPLE, called));
    }

    /** The same for drafts that each speak of a carer. */
    <T> List<Verdict> ofCarers(
            List<Draft<T>> drafts,
            Function<T, String> name,
            Bringing bringing,
            Consumer<Function<Draft<T>, CarerId>> take) {
        var known = carers(names(drafts, name), bringing);
        return taken(drafts, name, known, take, called -> Bringing.unknown("carer", ImportKind.CARERS, called));
    }

    /** The same for drafts that each speak of an outcome. */
    <T> List<Verdict> ofOutcomes(
            List<Draft<T>> drafts,
            Function<T, String> name,
            Bringing bringing,
            Consumer<Function<Draft<T>, OutcomeId>> take) {
        var known = outcomes(names(drafts, name), bringing);
        return taken(drafts, name, known, take, called -> Bringing.unknown("outcome", ImportKind.OUTCOMES, called));
    }

    private static <T> List<String> names(List<Draft<T>> drafts, Function<T, String> name) {
        return drafts.stream().map(draft -> name.apply(draft.content())).toList();
    }

    private static <T, I> List<Verdict> taken(
            List<Draft<T>> drafts,
            Function<T, String> name,
            Map<String, I> known,
            Consumer<Function<Draft<T>, I>> take,
            Function<String, Refused.Problem> unknown) {
        var verdicts = drafts.stream()
                .map(draft -> {
                    var called = name.apply(draft.content());
                    return known.containsKey(called)
                            ? Verdict.taken(draft.id())
                            : Verdict.refused(List.of(unknown.apply(called)));
                })
                .toList();
        if (verdicts.stream().noneMatch(Verdict::isRefused)) {
            take.accept(draft -> Objects.requireNonNull(known.get(name.apply(draft.content()))));
        }
        return verdicts;
    }

    private Optional<PersonId> byNhsNumber(String name) {
        if (!name.replace(" ", "").matches("[0-9]{10}")) {
            return Optional.empty();
        }
        try {
            return persons.findByNhsNumber(NhsNumber.parse(name));
        } catch (Refused mistyped) {
            return Optional.empty();
        }
    }

    private Optional<PersonId> byId(String name) {
        return uuid(name).map(PersonId::new).flatMap(persons::find).map(person -> person.id());
    }

    private static Optional<Carer> one(List<Carer> all, String name) {
        var byNumber = all.stream()
                .filter(carer ->
                        carer.details().staffNumber().filter(name::equals).isPresent()
                                || carer.id().toString().equals(name))
                .findFirst();
        if (byNumber.isPresent()) {
            return byNumber;
        }
        var byName = all.stream()
                .collect(Collectors.groupingBy(carer -> plain(carer.name())))
                .getOrDefault(plain(turned(name)), List.of());
        return byName.size() == 1 ? Optional.of(byName.get(0)) : Optional.empty();
    }

    /** {@code Mensah, Ama} as {@code Ama Mensah}. */
    private static String turned(String name) {
        int comma = name.indexOf(',');
        return comma < 0
                ? name
                : name.substring(comma + 1).strip() + " "
                        + name.substring(0, comma).strip();
    }

    private static String plain(String name) {
        return OpenedFile.normal(name);
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
