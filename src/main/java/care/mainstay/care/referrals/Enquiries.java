package care.mainstay.care.referrals;

import java.util.List;
import java.util.Optional;

/** What people ask an organisation about, before anybody is referred. Its own business: no other organisation sees it. */
public interface Enquiries {

    EnquiryId receive(Enquiry.Asked asked);

    /** Answers once; {@link care.mainstay.foundation.kernel.Refused} when it has been answered already. */
    void answer(EnquiryId enquiry, Enquiry.Answer answer, String words);

    Optional<Enquiry> find(EnquiryId enquiry);

    /** Those waiting for an answer, longest waiting first. */
    List<Enquiry> waiting();
}
