package care.mainstay.people.persons.internal;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.OrganisationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Acting for another keeper, because a choice of the person's reaches all who keep records about them.
 *
 * <p>Each keeper's part is a transaction of its own: no transaction can open the records of two organisations. The actor
 * stays whoever made the choice, so every trail names them.
 */
@Component
class Keepers {

    private final Callers callers;
    private final TransactionTemplate transaction;

    Keepers(Callers callers, PlatformTransactionManager transactions) {
        this.callers = callers;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void actAs(OrganisationId keeper, Runnable work) {
        var actor = callers.current().actor();
        callers.as(Caller.system(keeper, actor), () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
