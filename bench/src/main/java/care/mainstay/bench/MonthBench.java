package care.mainstay.bench;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Settlement;
import java.time.Instant;
import java.time.InstantSource;

/** Westmere's month: gathered and frozen, worked out, and posted, each timed by itself; taken back after each round. */
final class MonthBench {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;

    private final WestmereWorld world;
    private final Settlement settlement;
    private final PeriodId month;

    MonthBench(WestmereWorld world) {
        this.world = world;
        this.settlement = world.bean(Settlement.class);
        this.month = world.month().id();
    }

    void run() throws Exception {
        var council = world.caller(Role.COMMISSIONER);
        var provider = world.caller(Role.MANAGER);
        var gather = new double[ROUNDS];
        var work = new double[ROUNDS];
        var post = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Instant cutOff = world.bean(InstantSource.class).instant();
            double gathered = as(council, () -> settlement.gather(month, cutOff));
            double worked = as(council, () -> settlement.calculate(month));
            as(council, () -> settlement.propose(month));
            settle(council, provider);
            double posted = as(council, () -> settlement.post(month));
            if (round >= 0) {
                gather[round] = gathered;
                work[round] = worked;
                post[round] = posted;
            }
            as(council, () -> settlement.reverse(month, "The benchmark posts it again."));
            as(provider, () -> settlement.reverse(month, ""));
        }
        var size = world.callers().as(council, () -> {
            settlement.gather(month, world.bean(InstantSource.class).instant());
            settlement.calculate(month);
            var statement = settlement.statement(month).orElseThrow();
            long rows = settlement.tables(month).stream()
                    .mapToLong(table -> settlement.table(month, table.month(), table.name()).lines().count() - 1)
                    .sum();
            return statement.lines().size() + " lines from " + rows + " frozen rows";
        });
        var statements = CountedStatements.during(
                () -> as(council, () -> settlement.gather(month, world.bean(InstantSource.class).instant())));
        Bench.say("Westmere's month (%s), ms, %d rounds after %d to warm up:", size, ROUNDS, WARM_UP);
        Bench.say("  gather and freeze %s, in %d statements", Spread.of(gather).words(0), statements.size());
        Bench.say("  run %s", Spread.of(work).words(0));
        Bench.say("  post %s", Spread.of(post).words(0));
    }

    /** Settles what is disputed, and approves for both. */
    private void settle(Caller council, Caller provider) {
        world.callers()
                .as(provider, () -> settlement.statement(month).orElseThrow().lines().stream()
                        .filter(line -> line.state() == LineState.QUERIED)
                        .forEach(line -> settlement.resolve(line.id(), "Settled.")));
        as(council, () -> settlement.approve(month));
        as(provider, () -> settlement.approve(month));
    }

    private double as(Caller caller, Runnable work) {
        long begun = System.nanoTime();
        world.callers().as(caller, work);
        return (System.nanoTime() - begun) / 1e6;
    }
}
