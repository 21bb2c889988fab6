package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.Reminders;
import care.mainstay.foundation.identity.Jobs;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once an hour what every organisation has not answered in time. */
@Component
@ConditionalOnProperty(name = "mainstay.reminders", havingValue = "on", matchIfMissing = true)
class ReminderRounds {

    private final Jobs jobs;
    private final Reminders reminders;

    ReminderRounds(Jobs jobs, Reminders reminders) {
        this.jobs = jobs;
        this.reminders = reminders;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void round() {
        jobs.forEveryOrganisation("outcomes.remind", reminders::remind);
    }
}
