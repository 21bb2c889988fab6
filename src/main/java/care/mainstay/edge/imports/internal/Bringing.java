package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.ImportKind;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** One run at work: who brings what, from which system, since when, and whom earlier files have brought. */
final class Bringing {

    private static final int REMEMBERED = 20_000;

    private final Caller caller;
    private final Mapping mapping;
    private final UUID run;
    private final Instant startedAt;
    private final References references;
    private final Map<ImportKind, Map<String, Optional<UUID>>> known = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final Set<Long> leftAsTheyWere = new TreeSet<>();

    Bringing(Caller caller, Mapping mapping, UUID run, Instant startedAt, References references) {
        this.caller = caller;
        this.mapping = mapping;
        this.run = run;
        this.startedAt = startedAt;
        this.references = references;
    }

    Caller caller() {
        return caller;
    }

    Mapping mapping() {
        return mapping;
    }

    UUID run() {
        return run;
    }

    Instant startedAt() {
        return startedAt;
    }

    UUID idFor(String reference) {
        return NamedIds.of(caller.organisation(), mapping.kind(), mapping.sourceSystem(), reference);
    }

    /** The records that earlier files brought under these references, of the same system where it has one. */
    Map<String, UUID> records(ImportKind kind, Collection<String> wanted) {
        var remembered = known.computeIfAbsent(kind, any -> recent());
        var unknown = wanted.stream()
                .distinct()
                .filter(reference -> !remembered.containsKey(reference))
                .toList();
        if (!unknown.isEmpty()) {
            var found = references.records(caller.organisation(), kind, mapping.sourceSystem(), unknown);
            unknown.forEach(reference -> remembered.put(reference, Optional.ofNullable(found.get(reference))));
        }
        var records = new HashMap<String, UUID>();
        for (var reference : wanted) {
            var record = remembered.get(reference);
            if (record == null) {
                record = Optional.ofNullable(references
                        .records(caller.organisation(), kind, mapping.sourceSystem(), java.util.List.of(reference))
                        .get(reference));
            }
            record.ifPresent(id -> records.put(reference, id));
        }
        return records;
    }

    /** Remembers a row that says something else of somebody who is here, whose record stays as it is. */
    void leftAsItWas(long line) {
        if (leftAsTheyWere.size() < REMEMBERED) {
            leftAsTheyWere.add(line);
        }
    }

    /** What is to be told about such rows; empty when there were none. */
    String toldAtTheEnd() {
        if (leftAsTheyWere.isEmpty()) {
            return "";
        }
        var lines = leftAsTheyWere.stream().limit(10).map(String::valueOf).toList();
        return "Of people who are here already, some rows give another address, telephone or e-mail address; what is here"
                + " stays: line " + String.join(", ", lines)
                + (leftAsTheyWere.size() > lines.size() ? " and others" : "") + ".";
    }

    /** Remembers what a row of this run calls a record that was not made by it. */
    void named(UUID record, String reference) {
        names.put(record, reference);
    }

    /** What the same system calls the same record in another row, of this run or an earlier one. */
    Optional<String> otherName(UUID record, String reference) {
        return Optional.ofNullable(names.get(record))
                .filter(name -> !name.equals(reference))
                .or(() -> references.otherName(this, record, reference));
    }

    static Refused.Problem unknown(String column, ImportKind kind, String reference) {
        return new Refused.Problem(
                "imports.unknown-" + kind.code(),
                column,
                "Nothing is known here as “" + reference + "” among "
                        + kind.title().toLowerCase(java.util.Locale.UK) + ".",
                "Bring the file of " + kind.title().toLowerCase(java.util.Locale.UK)
                        + " first. Maybe it comes from a system that is named differently in its mapping.");
    }

    private static Map<String, Optional<UUID>> recent() {
        return new LinkedHashMap<>(1024, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<UUID>> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
