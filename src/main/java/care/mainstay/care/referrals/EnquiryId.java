package care.mainstay.care.referrals;

import java.util.UUID;

/** Names one enquiry. */
public record EnquiryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
