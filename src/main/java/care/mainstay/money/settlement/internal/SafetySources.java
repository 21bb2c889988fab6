package care.mainstay.money.settlement.internal;

import care.mainstay.care.safety.GateFact;
import care.mainstay.care.safety.Safety;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.money.settlement.GatherRequest;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.InputTableSource;
import care.mainstay.money.settlement.internal.calculation.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two tables that come from safety: conditions on rewards, and stays in hospital. Never a count of reports. */
@Configuration(proxyBeanMethods = false)
class SafetySources {

    /** How far back harm may lie that a review only found now, and stays that still run. */
    private static final int MONTHS_BACK = 6;

    private record Source(String name, java.util.function.Function<GatherRequest, InputTable> table)
            implements InputTableSource {

        @Override
        public InputTable gather(GatherRequest request) {
            return table.apply(request);
        }
    }

    @Bean
    InputTableSource gateFacts(Safety safety) {
        return new Source(
                Facts.Gate.TABLE,
                request -> Facts.gates(facts(safety, request).stream()
                        .flatMap(fact -> gates(fact, request))
                        .distinct()
                        .toList()));
    }

    @Bean
    InputTableSource hospitalStays(Safety safety) {
        return new Source(Facts.Stay.TABLE, request -> Facts.stays(stays(safety, request)));
    }

    private static List<GateFact> facts(Safety safety, GatherRequest request) {
        return safety.gateFacts(request.people(), window(request), request.cutOff());
    }

    private static DateRange window(GatherRequest request) {
        return new DateRange(
                request.month().from().minusMonths(MONTHS_BACK), request.month().until());
    }

    /** A condition counts in the month in which it was found, reported, or still undone. */
    private static Stream<Facts.Gate> gates(GateFact fact, GatherRequest request) {
        var gates = new ArrayList<Facts.Gate>();
        var month = request.month();
        var found = fact.judgement().map(review -> London.day(review.recorded().at()));
        if (fact.isAvoidableHarm() && found.filter(month::contains).isPresent()) {
            gates.add(new Facts.Gate(fact.person(), "avoidable-harm", found.get(), fact.subject()));
        }
        var reported = London.day(fact.reported());
        if (fact.reportedLate() && month.contains(reported)) {
            gates.add(new Facts.Gate(fact.person(), "late-report", reported, fact.subject()));
        }
        if (fact.actionsOverdue() > 0) {
            gates.add(new Facts.Gate(fact.person(), "unfinished-action", month.lastDay(), fact.subject()));
        }
        return gates.stream();
    }

    /** Stays that touch the window, as known at the cut-off; coming home after it was not known then. */
    private static List<Facts.Stay> stays(Safety safety, GatherRequest request) {
        var known = London.day(request.cutOff());
        return safety.stays(request.people(), window(request), request.cutOff()).stream()
                .map(stay -> new Facts.Stay(
                        stay.person(),
                        stay.admitted(),
                        stay.discharged().filter(day -> !day.isAfter(known)),
                        new care.mainstay.foundation.kernel.EvidenceRef(
                                "safety.stay", stay.id().value())))
                .toList();
    }
}
