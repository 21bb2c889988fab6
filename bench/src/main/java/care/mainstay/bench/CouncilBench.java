package care.mainstay.bench;

import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.edge.imports.DateOrder;
import care.mainstay.edge.imports.ImportFile;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.edge.imports.Imports;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.NewContract;
import care.mainstay.money.contracts.PersonUnderContract;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Settlement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A month of a large council from its files to the ledger: each person with a referral, support, an outcome and visits, all
 * brought in through the same rules as anybody's, then gathered, worked out, approved by both and posted.
 */
final class CouncilBench {

    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 1);
    private static final int VISITS = 20;
    private static final int PEOPLE_FOR_EACH_CARER = 15;

    private static final Organisation COUNCIL = organisation(1, Organisation.Kind.COUNCIL, "Bench Council");
    private static final Organisation PROVIDER = organisation(2, Organisation.Kind.PROVIDER, "Bench Homecare");
    private static final User COMMISSIONER = user(11, COUNCIL, Role.COMMISSIONER, "Bench Commissioner");
    private static final User MANAGER = user(12, PROVIDER, Role.MANAGER, "Bench Manager");

    private final Place place;
    private final int people = Integer.getInteger("bench.people", 10_000);

    CouncilBench(Place place) {
        this.place = place;
    }

    void run() throws Exception {
        var callers = bean(Callers.class);
        callers.as(Installation.ITSELF, () -> {
            bean(Organisations.class).register(COUNCIL);
            bean(Organisations.class).register(PROVIDER);
            bean(Users.class).registerAll(List.of(COMMISSIONER, MANAGER));
        });
        Bench.say("a month of %,d people with an outcome and %d visits each, seconds:", people, VISITS);
        Bench.say("  brought in from files: %.0f", Effort.of(this::bring).seconds());
        vacuum();
        var contract = contract();
        var settlement = bean(Settlement.class);
        PeriodId period = as(COMMISSIONER, () -> settlement.open(contract, OCTOBER));
        var cutOff = bean(InstantSource.class).instant();
        say("gather and freeze", () -> settlement.gather(period, cutOff), COMMISSIONER);
        say("run, and write every line with its explanation", () -> settlement.calculate(period), COMMISSIONER);
        say("propose", () -> settlement.propose(period), COMMISSIONER);
        say("work out again and approve, the council", () -> settlement.approve(period), COMMISSIONER);
        say("work out again and approve, the provider", () -> settlement.approve(period), MANAGER);
        say("work out again and post", () -> settlement.post(period), COMMISSIONER);
        size();
    }

    private void say(String what, Runnable work, User who) throws Exception {
        System.gc();
        var heap = new HeapPeak();
        var effort = Effort.of(() -> as(who, () -> {
            work.run();
            return true;
        }));
        Bench.say("  %s: %.1f, heap in use at most %d MB", what, effort.seconds(), heap.most() >> 20);
    }

    private void vacuum() throws SQLException {
        try (var connection = place.server().asSuperuser(Place.DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private void size() throws SQLException {
        try (var connection = place.server().asSuperuser(Place.DATABASE);
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*), sum(octet_length(canonical)) / 1000000,
                            (select sum(row_count) from settlement.frozen_content) from settlement.line
                        """)) {
            row.next();
            Bench.say(
                    "  %,d lines, %,d MB of them, from %,d frozen rows", row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    private void bring() {
        take(COMMISSIONER, ImportKind.PEOPLE, "id,first name,surname,dob,nhs no", i -> "L%d,Person,Number%d,%s,%s"
                .formatted(i, i, born(i), nhsNumber(i)));
        take(
                COMMISSIONER,
                ImportKind.REFERRALS,
                "order number,person id,provider,weekly hours,required from,reason for referral,desired outcome,funding,"
                        + "date sent",
                i -> ("O%d,L%d,Bench Homecare,7,01/10/2024,Came home from hospital,I make my own breakfast,"
                                + "council-commissioned,20/09/2024")
                        .formatted(i, i));
        take(MANAGER, ImportKind.PEOPLE, "id,first name,surname,dob,nhs no", i -> "C%d,Person,Number%d,%s,%s"
                .formatted(i, i, born(i), nhsNumber(i)));
        take(
                MANAGER,
                ImportKind.SUPPORT,
                "package id,client id,date accepted,date assessed,assessed by,can do,important to me,eligible needs,"
                        + "need description,wellbeing areas,impact,service start",
                i -> ("P%d,C%d,25/09/2024,27/09/2024,Bench Manager,Knows the kitchen,Doing things alone,\"a, b\","
                                + "Cannot lift the kettle,\"b, d\",Eats nothing in the morning,01/10/2024")
                        .formatted(i, i));
        take(
                MANAGER,
                ImportKind.OUTCOMES,
                "goal id,client id,goal,success looks like,goal type,goal area,scale,starting score,"
                        + "baseline confirmed on,baseline confirmed source,baseline confirmed by,target score,start date,"
                        + "due date,review date,agreed on,agreed by",
                i -> ("G%d,C%d,I make my own breakfast,Toast and tea with nobody by,improve,independence,"
                                + "independence-ladder,1,03/10/2024,person,Person Number%d,3,01/10/2024,31/12/2024,"
                                + "12/11/2024,01/10/2024,Person Number%d")
                        .formatted(i, i, i, i));
        int carers = people / PEOPLE_FOR_EACH_CARER + 1;
        take(MANAGER, ImportKind.CARERS, carers, "id,name,start date", i -> "E%d,Carer Number %d,01/01/2010"
                .formatted(i, i));
        take(
                MANAGER,
                ImportKind.VISITS,
                people * VISITS,
                "Visit ID,Client ID,Carer ID,Date,Planned Start,Planned Finish,Check In,Check Out,Notes",
                i -> visit(i));
    }

    /** Each care worker goes to the same people, one after the other, on twenty days. */
    private static String visit(int i) {
        int person = i / VISITS;
        int hour = 6 + person % PEOPLE_FOR_EACH_CARER;
        return "V%d,C%d,E%d,%02d/10/2024,%02d:00,%02d:30,%02d:01,%02d:31,\"She buttered the toast herself. Row %d\""
                .formatted(i, person, person / PEOPLE_FOR_EACH_CARER, 1 + i % VISITS, hour, hour, hour, hour, i);
    }

    private static String born(int i) {
        return "%02d/%02d/%d".formatted(1 + i % 28, 1 + i / 28 % 12, 1930 + i / 336 % 20);
    }

    /** The i-th of those numbers whose check digit is one digit. */
    private static String nhsNumber(int i) {
        for (long number = 400_000_000L + 2L * i; ; number++) {
            int sum = 0;
            long left = number;
            for (int weight = 2; weight <= 10; weight++) {
                sum += (int) (left % 10) * weight;
                left /= 10;
            }
            int check = 11 - sum % 11;
            if (check != 10) {
                return "" + number + check % 11;
            }
        }
    }

    private interface RowText {
        String of(int i);
    }

    private void take(User who, ImportKind kind, String head, RowText row) {
        take(who, kind, people, head, row);
    }

    private void take(User who, ImportKind kind, int rows, String head, RowText row) {
        var text = new StringBuilder(head).append('\n');
        for (int i = 0; i < rows; i++) {
            text.append(row.of(i)).append('\n');
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        var file = new ImportFile() {
            @Override
            public String name() {
                return kind + ".csv";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
        var mapping = new Mapping("", kind, "Bench", Map.of(), Map.of(), Map.of(), Optional.of(DateOrder.DAY_FIRST));
        as(who, () -> {
            try {
                var run = bean(Imports.class).run(file, mapping, false, progress -> {});
                if (run.rejected() > 0) {
                    throw new IllegalStateException(
                            kind + " rejected: " + bean(Imports.class).rejected(run.id(), 3));
                }
                return run;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private ContractId contract() {
        var contracts = bean(Contracts.class);
        var terms = RewardTerms.usual(
                new BigDecimal("26.00"), new RewardTerms.WageFloor(new BigDecimal("21.00"), "Made up to measure"));
        var id = as(
                COMMISSIONER,
                () -> contracts.draft(new NewContract(
                        Optional.empty(), COUNCIL.id(), PROVIDER.id(), "Bench", OCTOBER, Optional.empty(), terms)));
        as(COMMISSIONER, () -> {
            contracts.check(id);
            contracts.agree(id);
            return id;
        });
        as(MANAGER, () -> {
            contracts.agree(id);
            contracts.sign(id);
            return id;
        });
        var referrals = as(MANAGER, () -> bean(Referrals.class).inbox(EnumSet.of(ReferralState.ACTIVE)));
        var under = new ArrayList<PersonUnderContract>();
        referrals.forEach(referral ->
                under.add(new PersonUnderContract(referral.person(), referral.id(), OCTOBER, Optional.empty())));
        if (under.size() != people) {
            throw new IllegalStateException(under.size() + " people are supported, not " + people);
        }
        return as(COMMISSIONER, () -> {
            contracts.sign(id);
            contracts.placeAll(id, under);
            return id;
        });
    }

    private <T> T as(User who, Supplier<T> work) {
        return bean(Callers.class).as(who.caller(), work);
    }

    private <T> T bean(Class<T> type) {
        return place.application().getBean(type);
    }

    private static Organisation organisation(int number, Organisation.Kind kind, String name) {
        return new Organisation(
                new OrganisationId(new UUID(0x8000, 0x8000_0000_0000_0C00L + number)), kind, name, Optional.empty());
    }

    private static User user(int number, Organisation of, Role role, String name) {
        return new User(
                new UserId(new UUID(0x8000, 0x8000_0000_0000_0C00L + number)),
                of.id(),
                role,
                name,
                "bench" + number + "@example.org");
    }
}
