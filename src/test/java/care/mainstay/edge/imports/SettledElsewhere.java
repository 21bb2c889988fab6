package care.mainstay.edge.imports;

import care.mainstay.Mainstay;
import care.mainstay.care.safety.NewStay;
import care.mainstay.care.safety.Safety;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Settlement;
import care.mainstay.money.settlement.WholeStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Another Mainstay, in a Java of its own, over the records that were brought into its database: settles a month from
 * them, then learns more and settles it again as of the same moment, then as of now.
 */
public final class SettledElsewhere {

    private SettledElsewhere() {}

    /** The contract, the month's first day, the cut-off, where to write the statements, and the application's settings. */
    public static void main(String[] arguments) throws IOException {
        var contract = ContractId.parse(arguments[0]);
        var month = LocalDate.parse(arguments[1]);
        var cutOff = Instant.parse(arguments[2]);
        var directory = Path.of(arguments[3]);
        var application = new SpringApplication(Mainstay.class);
        try (var running = application.run(Arrays.copyOfRange(arguments, 4, arguments.length))) {
            Files.writeString(directory.resolve("from-records.json"), settle(running, contract, month, cutOff));
            learnMore(running, contract, month);
            Files.writeString(directory.resolve("after-more.json"), settle(running, contract, month, cutOff));
            var now = running.getBean(InstantSource.class).instant();
            Files.writeString(directory.resolve("as-of-now.json"), settle(running, contract, month, now));
        }
        System.out.println("settled");
    }

    private static String settle(
            ConfigurableApplicationContext running, ContractId contract, LocalDate month, Instant cutOff) {
        var settlement = running.getBean(Settlement.class);
        return running.getBean(Callers.class).as(ImportingWorld.COMMISSIONER.caller(), () -> {
            PeriodId period = settlement.open(contract, month);
            settlement.gather(period, cutOff);
            settlement.calculate(period);
            return WholeStatement.of(settlement, period);
        });
    }

    private static void learnMore(ConfigurableApplicationContext running, ContractId contract, LocalDate month) {
        running.getBean(Callers.class).as(ImportingWorld.MANAGER.caller(), () -> {
            var days = new DateRange(month, month.plusMonths(1));
            var person = running.getBean(Contracts.class)
                    .people(contract, days)
                    .get(0)
                    .person();
            running.getBean(Safety.class)
                    .admit(NewStay.unplanned(person, month.plusDays(9), "Infirmary", "Only heard of now"));
            bringMore(running, person.toString());
        });
    }

    /** Files that say when things were answered and reported: within the month, and long before now. */
    private static void bringMore(ConfigurableApplicationContext running, String person) {
        bring(
                running,
                ImportingWorld.MANAGER,
                ImportKind.OUTCOMES,
                "id,person,goal,success looks like,goal type,goal area,scale,starting score,target score,start date,"
                        + "due date,review date,agreed on,agreed by\nLATE1," + person
                        + ",I sit in my garden,She walks to the garden and sits there,improve,independence,independence-ladder,1,3,"
                        + "1/10/2024,31/12/2024,12/11/2024,1/10/2024,Margaret Hale\n");
        var incidents = "id,person,type,category,level of harm,incident date,incident time,reported,description\n"
                + "LATE2," + person + ",incident,fall,low,8/10/2024,07:50,12/10/2024 08:20,She slipped by the sink\n";
        bring(running, ImportingWorld.MANAGER, ImportKind.INCIDENTS, incidents);
        bring(running, ImportingWorld.COMMISSIONER, ImportKind.INCIDENTS, incidents);
    }

    private static void bring(ConfigurableApplicationContext running, User who, ImportKind kind, String text) {
        var run = ImportingWorld.bring(
                running.getBean(Imports.class),
                running.getBean(Callers.class),
                who,
                ImportingWorld.file(kind + ".csv", text),
                ImportingWorld.guessed(kind, "Late"));
        if (run.taken() != 1) {
            throw new IllegalStateException(
                    ImportingWorld.rejected(running.getBean(Imports.class), running.getBean(Callers.class), who, run)
                            .toString());
        }
    }
}
