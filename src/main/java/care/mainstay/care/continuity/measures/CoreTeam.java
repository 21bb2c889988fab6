package care.mainstay.care.continuity.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who was agreed with a person to come to them, and when those were away: by it, a visit by somebody else is the person's
 * own wish, could not be avoided, or could have been.
 *
 * <p>It could not be avoided when of the team nobody was left that day. Being needed elsewhere is not being away: that is
 * what a rota is for.
 *
 * @param agreed the team from each day on
 * @param absences when carers were away, and why
 */
public record CoreTeam<C>(NavigableMap<LocalDate, Set<C>> agreed, Map<C, List<Absence>> absences) {

    public CoreTeam {
        agreed = Collections.unmodifiableNavigableMap(new TreeMap<>(agreed));
        absences = Map.copyOf(absences);
    }

    /** Why a carer was away. */
    public enum Why {
        SICKNESS,
        LEAVE
    }

    /** Days on which a carer was away, both included. */
    public record Absence(LocalDate from, LocalDate until, Why why) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** By whom a person was visited, seen from the team. */
    public enum Standing {
        TEAM,
        WISH,
        SICKNESS,
        LEAVE,
        AVOIDABLE
    }

    /** Nobody agreed: nothing is said about who came. */
    public static <C> CoreTeam<C> none() {
        return new CoreTeam<>(new TreeMap<>(), Map.of());
    }

    /** Who was agreed on a day; nobody where no team is. */
    public Set<C> on(LocalDate day) {
        var entry = agreed.floorEntry(day);
        return entry == null ? Set.of() : entry.getValue();
    }

    /** One standing for each carer who came, or none without a team. */
    public List<Standing> standing(MadeVisit<C> visit) {
        Set<C> team = on(visit.day());
        if (team.isEmpty()) {
            return List.of();
        }
        var standing = new ArrayList<Standing>();
        var left = new HashSet<>(team);
        int others = 0;
        for (C carer : visit.carers()) {
            if (left.remove(carer)) {
                standing.add(Standing.TEAM);
            } else {
                others++;
            }
        }
        Optional<Why> away = takeAway(left, visit.day());
        for (int k = 0; k < others; k++) {
            standing.add(visit.wished() ? Standing.WISH : k < left.size() ? Standing.AVOIDABLE : because(away));
        }
        return standing;
    }

    /** Takes those away out of the team that is left, and says why: sickness when any of them was sick. */
    private Optional<Why> takeAway(Set<C> left, LocalDate day) {
        Optional<Why> why = Optional.empty();
        for (C carer : List.copyOf(left)) {
            for (Absence absence : absences.getOrDefault(carer, List.of())) {
                if (absence.on(day)) {
                    left.remove(carer);
                    why = why.filter(Why.SICKNESS::equals).or(() -> Optional.of(absence.why()));
                }
            }
        }
        return why;
    }

    /** With nobody away, the team is too small for the visit, and could be larger. */
    private static Standing because(Optional<Why> away) {
        return away.map(why -> why == Why.SICKNESS ? Standing.SICKNESS : Standing.LEAVE)
                .orElse(Standing.AVOIDABLE);
    }
}
