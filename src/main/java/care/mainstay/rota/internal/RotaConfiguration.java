package care.mainstay.rota.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.IdSource;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what the workers of this room hold together. */
@Configuration(proxyBeanMethods = false)
class RotaConfiguration {

    @Bean
    ProposalDesk.Acting actingOnTheRota(Callers callers, InstantSource clock, IdSource ids) {
        return new ProposalDesk.Acting(callers, clock, ids);
    }
}
