package care.mainstay.foundation.audit.internal;

import care.mainstay.foundation.audit.AuditChain;
import care.mainstay.foundation.kernel.OrganisationId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals and verifies chains.
 *
 * <p>Entries get their ids before they commit, so an entry can appear below ids already sealed. The sealer therefore
 * looks back to the highest id that had been reached a day before the last sealing, and takes whatever is in no batch
 * since. No transaction of the application is committed half a day after it began (identity's transaction manager holds
 * to that), so nothing is overlooked, however long Mainstay was off in between.
 */
@Repository
class JdbcAuditChain implements AuditChain {

    private static final int BATCH = 5_000;
    private static final String OURS = "nullif(current_setting('mainstay.organisation', true), '')::uuid";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcAuditChain(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Batch(
            int number, List<Long> entryIds, long reached, byte[] previousHash, byte[] hash, OffsetDateTime sealedAt) {}

    /** From where entries may still be unsealed: above this id, and in no batch after this one. */
    private record From(long id, int batch) {}

    @Override
    @Transactional
    public int seal() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('audit.seal' || " + OURS + ", 0))")
                .query((row, i) -> i)
                .list();
        int sealed = 0;
        // found once: a batch of now would move it past what is still to be sealed
        var from = from();
        var entries = unsealed(from);
        while (!entries.isEmpty()) {
            append(entries);
            sealed += entries.size();
            entries = entries.size() < BATCH ? List.of() : unsealed(from);
        }
        return sealed;
    }

    private void append(List<ChainLink.Entry> entries) {
        var last = batches("order by number desc limit 1").stream().findFirst();
        int number = last.map(Batch::number).orElse(0) + 1;
        byte[] previous = last.map(Batch::hash).orElse(ChainLink.BEFORE_THE_FIRST);
        long reached = Math.max(
                last.map(Batch::reached).orElse(0L),
                entries.get(entries.size() - 1).id());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("insert into audit.batch (organisation_id, number, entry_ids, reached, previous_hash, hash, sealed_at)"
                        + " values (" + OURS + ", ?, ?, ?, ?, ?, ?)")
                .params(
                        number,
                        entries.stream().map(ChainLink.Entry::id).toArray(Long[]::new),
                        reached,
                        previous,
                        ChainLink.hash(previous, number, now, entries),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String NOT_YET_SEALED = """
            from audit.entry e
            where e.organisation_id = %1$s and e.id > ?
              and e.id not in (select id from audit.batch b, unnest(b.entry_ids) id
                               where b.organisation_id = %1$s and b.number > ?)
            """.formatted(OURS);

    private From from() {
        return jdbc.sql("""
                        select reached, number from audit.batch
                        where organisation_id = %1$s
                          and sealed_at < (select max(sealed_at) from audit.batch where organisation_id = %1$s)
                                          - interval '1 day'
                        order by number desc limit 1
                        """.formatted(OURS))
                .query((row, i) -> new From(row.getLong("reached"), row.getInt("number")))
                .optional()
                .orElseGet(() -> new From(0, 0));
    }

    private List<ChainLink.Entry> unsealed(From from) {
        return jdbc.sql("select e.* " + NOT_YET_SEALED + " order by e.id limit " + BATCH)
                .params(from.id(), from.batch())
                .query((row, i) -> entry(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Head> head() {
        return batches("order by number desc limit 1").stream()
                .map(batch -> new Head(organisation(), batch.number(), ChainLink.hex(batch.hash())))
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Sealing sealing() {
        var from = from();
        var sealedAt = batches("order by number desc limit 1").stream()
                .map(batch -> batch.sealedAt().toInstant())
                .findFirst();
        return jdbc.sql("select count(*) as waiting, min(e.at) as since " + NOT_YET_SEALED)
                .params(from.id(), from.batch())
                .query((row, i) -> new Sealing(
                        sealedAt,
                        row.getLong("waiting"),
                        Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Verification verify(Optional<Head> keptElsewhere) {
        var findings = new ArrayList<String>();
        var batches = batches("order by number");
        byte[] previous = ChainLink.BEFORE_THE_FIRST;
        int expected = 1;
        long entryCount = 0;
        long reached = 0;
        for (var batch : batches) {
            if (batch.number() != expected) {
                findings.add("batch " + expected + " is missing: the next one found is " + batch.number());
            } else if (!Arrays.equals(batch.previousHash(), previous)) {
                findings.add("batch " + batch.number() + " does not follow from the batch before it");
            }
            findings.addAll(check(batch));
            reached = Math.max(
                    reached, batch.entryIds().stream().mapToLong(id -> id).max().orElse(0));
            if (batch.reached() != reached) {
                findings.add("batch " + batch.number() + " was changed: it does not say how far it reached");
            }
            entryCount += batch.entryIds().size();
            previous = batch.hash();
            expected = batch.number() + 1;
        }
        keptElsewhere.ifPresent(head -> check(head, batches).ifPresent(findings::add));
        var from = from();
        long unsealed = jdbc.sql("select count(*) " + NOT_YET_SEALED)
                .params(from.id(), from.batch())
                .query(Long.class)
                .single();
        return new Verification(organisation(), batches.size(), entryCount, unsealed, List.copyOf(findings));
    }

    private List<String> check(Batch batch) {
        var found = jdbc.sql("""
                        select e.* from unnest(?::bigint[]) with ordinality as listed(id, place)
                        join audit.entry e on e.id = listed.id order by listed.place
                        """)
                .param(batch.entryIds().toArray(Long[]::new))
                .query((row, i) -> entry(row))
                .list();
        if (found.size() != batch.entryIds().size()) {
            var present = found.stream().map(ChainLink.Entry::id).toList();
            return batch.entryIds().stream()
                    .filter(id -> !present.contains(id))
                    .map(id -> "entry " + id + " of batch " + batch.number() + " is missing")
                    .toList();
        }
        byte[] recomputed = ChainLink.hash(
                batch.previousHash(), batch.number(), batch.sealedAt().toInstant(), found);
        return Arrays.equals(recomputed, batch.hash())
                ? List.of()
                : List.of("batch " + batch.number() + " was changed: an entry of it, their order, or its own row");
    }

    private static Optional<String> check(Head head, List<Batch> batches) {
        return batches.stream().filter(batch -> batch.number() == head.number()).findFirst().stream()
                .map(batch -> ChainLink.hex(batch.hash()).equals(head.hash())
                        ? Optional.<String>empty()
                        : Optional.of("batch " + head.number() + " is not the one whose head was kept elsewhere"))
                .findFirst()
                .orElseGet(() -> Optional.of("the chain was cut off: it has " + batches.size()
                        + " batches, and the head kept elsewhere is number " + head.number()));
    }

    private OrganisationId organisation() {
        return new OrganisationId(jdbc.sql("select " + OURS).query(UUID.class).single());
    }

    private List<Batch> batches(String order) {
        return jdbc.sql("select * from audit.batch where organisation_id = " + OURS + " " + order)
                .query((row, i) -> {
                    Array ids = row.getArray("entry_ids");
                    return new Batch(
                            row.getInt("number"),
                            List.of((Long[]) ids.getArray()),
                            row.getLong("reached"),
                            row.getBytes("previous_hash"),
                            row.getBytes("hash"),
                            row.getObject("sealed_at", OffsetDateTime.class));
                })
                .list();
    }

    private static ChainLink.Entry entry(ResultSet row) throws SQLException {
        return new ChainLink.Entry(
                row.getLong("id"),
                row.getObject("organisation_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("role"),
                row.getString("kind"),
                row.getString("action"),
                row.getString("subject"),
                List.of((UUID[]) row.getArray("people").getArray()));
    }
}
