package care.mainstay.care.visits.internal;

import care.mainstay.care.planning.Plans;
import care.mainstay.foundation.identity.Users;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what the workers of this room hold together. */
@Configuration(proxyBeanMethods = false)
class VisitsConfiguration {

    @Bean
    VisitBook.Reading reading(VisitRows visits, RecordRows records, Plans plans) {
        return new VisitBook.Reading(visits, records, plans);
    }

    @Bean
    VisitBook.Many many(Chunks chunks, Bringing bringing) {
        return new VisitBook.Many(chunks, bringing);
    }

    @Bean
    OnTheDay.Access access(Staff staff, Openings openings) {
        return new OnTheDay.Access(staff, openings);
    }

    @Bean
    Recording.Who who(Here here, Users users, ApplicationEventPublisher events) {
        return new Recording.Who(here, users, events);
    }
}
