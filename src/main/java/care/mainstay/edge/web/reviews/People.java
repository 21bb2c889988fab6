package care.mainstay.edge.web.reviews;

import care.mainstay.foundation.identity.Users;
import care.mainstay.people.persons.Circles;
import org.springframework.stereotype.Component;

/** Who signs in, and who decides for whom. */
@Component
record People(Users users, Circles circles) {}
