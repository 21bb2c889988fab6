package care.mainstay.care.safety.internal;

import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.notices.Notices;
import care.mainstay.people.persons.Persons;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what this room needs of the rooms below. */
@Configuration(proxyBeanMethods = false)
class SafetyConfiguration {

    @Bean
    SafetyBook.Around around(
            Callers callers,
            Persons persons,
            Outcomes outcomes,
            Organisations organisations,
            IdSource ids,
            Notices notices,
            ApplicationEventPublisher events) {
        return new SafetyBook.Around(callers, persons, outcomes, organisations, ids, notices, events);
    }
}
