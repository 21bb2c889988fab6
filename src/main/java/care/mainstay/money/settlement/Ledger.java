package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looking into the ledger of a contract: nothing here writes. Of a contract the caller is no party to, it is empty. */
public interface Ledger {

    /** What was posted, the latest first: at most so many after skipping so many. */
    List<Posting> postings(ContractId contract, Posting.Wanted wanted, int skip, int most);

    /** How many postings that is. */
    long count(ContractId contract, Posting.Wanted wanted);

    /** What is posted of each statement, account by account, of everybody or of one person. */
    Map<PeriodId, Map<Account, Money>> byStatement(ContractId contract, Optional<PersonId> person);

    /** Everybody whom something was posted about. */
    Set<PersonId> people(ContractId contract);
}
