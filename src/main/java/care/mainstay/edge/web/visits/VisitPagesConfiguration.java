package care.mainstay.edge.web.visits;

import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.planning.Plans;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.IdSource;
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
}
