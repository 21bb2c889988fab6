package care.mainstay.people.persons;

import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody in a person's life.
 *
 * @param user how they sign in, if they do
 */
public record CircleMember(CircleMemberId id, PersonId person, Details details, Optional<UserId> user) {

    /**
     * What is known of them.
     *
     * @param relationship who they are to the person: daughter, neighbour
     * @param areas what they may decide under the authority they hold
     * @param scopeWords limits written in the instrument or order
     * @param verifiedOn when the instrument or order was seen; until then it counts for nothing
     * @param until the last day in the circle or of the authority
     */
    public record Details(
            String name,
            String relationship,
            Optional<String> phone,
            Optional<String> email,
            boolean emergencyContact,
            boolean unpaidCarer,
            HeldAuthority authority,
            Set<DecisionArea> areas,
            String scopeWords,
            Optional<LocalDate> verifiedOn,
            Optional<LocalDate> until) {

        public Details {
            areas = Set.copyOf(areas);
        }

        /** Stands for exactly these details, so that a form can say which ones it was filled in from. */
        public String version() {
            var parts = List.of(
                    name,
                    relationship,
                    phone,
                    email,
                    emergencyContact,
                    unpaidCarer,
                    authority,
                    areas.stream().sorted().toList(),
                    scopeWords,
                    verifiedOn,
                    until);
            return UUID.nameUUIDFromBytes(parts.toString().getBytes(StandardCharsets.UTF_8))
                    .toString();
        }

        /** Whether the same authority is held, as far, on the same document, whatever else differs. */
        public boolean holdsAs(Details other) {
            return authority == other.authority
                    && areas.equals(other.areas)
                    && scopeWords.strip().equals(other.scopeWords.strip())
                    && verifiedOn.equals(other.verifiedOn);
        }

        /** The same until a last day. */
        public Details until(LocalDate last) {
            return new Details(
                    name,
                    relationship,
                    phone,
                    email,
                    emergencyContact,
                    unpaidCarer,
                    authority,
                    areas,
                    scopeWords,
                    verifiedOn,
                    Optional.of(last));
        }

        /** Family or a friend, without authority. */
        public static Details of(String name, String relationship) {
            return new Details(
                    name,
                    relationship,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    HeldAuthority.NONE,
                    Set.of(),
                    "",
                    Optional.empty(),
                    Optional.empty());
        }

        /** The same, holding an authority as far as its sort can reach, its instrument seen on a day. */
        public Details holding(HeldAuthority held, LocalDate seenOn) {
            return new Details(
                    name,
                    relationship,
                    phone,
                    email,
                    emergencyContact,
                    unpaidCarer,
                    held,
                    held.most(),
                    scopeWords,
                    Optional.of(seenOn),
                    until);
        }
    }

    public boolean isIn(LocalDate day) {
        return details.until().map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether they may decide about something on a day: authority of the right sort, seen by then, not ended. */
    public boolean mayDecide(DecisionArea area, LocalDate day) {
        return details.areas().contains(area)
                && details.verifiedOn().map(seen -> !day.isBefore(seen)).orElse(false)
                && isIn(day);
    }
}
