package care.mainstay.edge.web.visits;

import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.planning.Plans;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.people.persons.Sharing;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what these pages ask of the rooms below. */
@Configuration(proxyBeanMethods = false)
class VisitPagesConfiguration {

    @Bean
    RecordController.Around aroundVisits(Outcomes outcomes, Plans plans) {
        return new RecordController.Around(outcomes, plans);
    }

    @Bean
    RecordController.Clock visitClock(Callers callers, InstantSource now, IdSource ids) {
        return new RecordController.Clock(callers, now, ids);
    }

    @Bean
    TodayController.Now today(Callers callers, InstantSource clock, LastTimes lastTimes) {
        return new TodayController.Now(callers, clock, lastTimes);
    }

    @Bean
    VisitController.Reader visitReader(
            Callers callers, Sharing sharing, Organisations organisations, InstantSource clock, Briefings briefings) {
        return new VisitController.Reader(callers, sharing, organisations, clock, briefings);
    }
}
