package care.mainstay.edge.web.reviews;

import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.people.persons.Circles;
import org.springframework.stereotype.Component;

/** Who signs in, who decides for whom, and names for what they write. */
@Component
record People(Users users, Circles circles, IdSource ids) {}
