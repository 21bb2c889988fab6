package care.mainstay.foundation.audit;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import java.util.Collection;

/**
 * Whose records one answer to a request shows: gathered while the answer is made, written down once, before it is sent.
 *
 * <p>Faces that tell a person's particulars say so here, so that no page has to think of it. Outside a request (jobs,
 * imports, the command line) nothing is shown to anybody, and nothing is gathered.
 */
public interface Shown {

    void people(Collection<PersonId> people);

    void person(PersonId person);

    /** What the answer shows that is about no single person: a statement, a ledger, a file. The first one said counts. */
    void record(EvidenceRef subject);

    /** The answer is made anew, or another one in its place: what was gathered until now is not sent. */
    void forget();

    /**
     * Writes one entry about everybody gathered, or none where nothing was. From then on nothing may be added: it would be
     * shown and not written down.
     *
     * @param page the page's name, never what it said
     */
    void writeDown(String page);
}
