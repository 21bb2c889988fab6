package care.mainstay.edge.web.visits;

import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Visit;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The times of a visit on its form: typed by the clock on the wall, kept as moments.
 *
 * <p>A first record asks for one beginning and one end, which hold for everybody who came. A correction asks for those of
 * each carer who is on the record, and what is left as it was stays the very moment that was recorded: nobody's hours
 * change because somebody else's were wrong, or because a form shows minutes and not seconds.
 *
 * <p>In the night the clocks go back each time between 1:00am and 2:00am has a choice of its own beside it, because a visit
 * may begin in the first of the two hours and end in the second.
 */
final class RecordTimes {

    static final String BEFORE = "before";
    static final String AFTER = "after";

    /** How a first record says when: as planned, or at times that are typed. */
    static final String WHEN = "when";

    static final String PLANNED = "planned";
    static final String OTHER = "other";

    private final RecordPage.Facts facts;
    private final Form form;
    private final Reading reading;
    private final Map<String, Optional<LocalTime>> read = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    RecordTimes(RecordPage.Facts facts, Form form, Reading reading) {
        this.facts = facts;
        this.form = form;
        this.reading = reading;
    }

    /**
     * A beginning and an end that are asked for.
     *
     * @param suffix of the fields: empty for those that hold for everybody who has none of their own
     * @param who whose they are, or empty for everybody's
     * @param known what is recorded, when these fields correct it
     */
    record Asked(String suffix, String who, Optional<Attendance> known) {

        String in() {
            return "check-in" + suffix;
        }

        String out() {
            return "check-out" + suffix;
        }

        Form filled(Form form) {
            return known.map(there -> form.with(in(), VisitWords.time(there.from()))
                            .with(in() + "-hour", hour(there.from()))
                            .with(out(), VisitWords.time(there.until()))
                            .with(out() + "-hour", hour(there.until())))
                    .orElse(form);
        }
    }

    /** What is asked: one beginning and end, and when several came by the record, each one's. */
    static List<Asked> asked(RecordPage.Facts facts) {
        var there = facts.there();
        if (there.size() < 2) {
            return List.of(new Asked("", "", there.stream().findFirst()));
        }
        var asked = new ArrayList<Asked>();
        there.forEach(one -> asked.add(new Asked(
                "-" + one.carer(), facts.carerNames().getOrDefault(one.carer(), "A carer"), Optional.of(one))));
        asked.add(new Asked("", "Anybody else who came", Optional.empty()));
        return asked;
    }

    /** The two ways of saying when, for a first record. */
    static List<Choice> when(Visit visit) {
        return List.of(
                new Choice(PLANNED, "As planned: " + VisitWords.times(visit.start(), visit.end())),
                new Choice(OTHER, "At other times"));
    }

    /** Whether anything is said about when, as it may be where nobody opened the door. */
    static boolean saysWhen(Form form) {
        return form.text(WHEN).equals(PLANNED) || anyTyped(form);
    }

    private static boolean anyTyped(Form form) {
        return form.values().entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith("check-") && !field.getKey().endsWith("-hour"))
                .anyMatch(field -> field.getValue().stream().anyMatch(typed -> !typed.isBlank()));
    }

    /** Which of the two hours a moment is in, on the night the clocks go back; empty for every other moment. */
    static String hour(Instant moment) {
        var local = moment.atZone(LondonTime.ZONE);
        var offsets = LondonTime.offsets(local.toLocalDate(), local.toLocalTime());
        return offsets.size() < 2 ? "" : local.getOffset().equals(offsets.get(0)) ? BEFORE : AFTER;
    }

    /** The choices beside a time, offered only for a visit in the night the clocks go back. */
    static List<Choice> hours(Instant start, Instant end) {
        var night = Stream.of(LondonTime.day(start), LondonTime.day(end))
                .anyMatch(day -> LondonTime.offsets(day, LocalTime.of(1, 30)).size() > 1);
        return night
                ? List.of(
                        new Choice(BEFORE, "Before the clocks went back"),
                        new Choice(AFTER, "After the clocks went back"))
                : List.of();
    }

    /** When each of these carers came and went, as it was planned where the form says so; what cannot be read is noted and leaves the list short. */
    List<Attendance> of(List<CarerId> came) {
        var visit = facts.visit();
        if (!facts.correcting() && form.text(WHEN).equals(PLANNED)) {
            return came.stream()
                    .map(carer -> new Attendance(carer, visit.start(), visit.end()))
                    .toList();
        }
        if (!facts.correcting() && form.text(WHEN).isEmpty() && !anyTyped(form)) {
            reading.wrong(
                    "visits.when-not-said",
                    WHEN,
                    "It does not say when somebody was there.",
                    "Choose “As planned”, or enter the times.");
            return List.of();
        }
        var attended = new ArrayList<Attendance>();
        for (var carer : came) {
            var asked = asked(facts).stream()
                    .filter(each -> each.suffix().equals("-" + carer))
                    .findFirst()
                    .orElseGet(() -> new Asked("", "", facts.there().stream().findFirst()));
            var known = asked.known().filter(there -> there.carer().equals(carer));
            begun(asked, known)
                    .ifPresent(from -> ended(asked, known, from)
                            .ifPresent(until -> attended.add(new Attendance(carer, from, until))));
        }
        return attended;
    }

    private Optional<Instant> begun(Asked asked, Optional<Attendance> known) {
        var typed = read(asked.in(), "when the visit began");
        var untouched = known.map(Attendance::from).filter(moment -> isAsShown(asked.in(), moment));
        return typed.flatMap(in -> untouched.or(() -> moment(begunOn(in), in, asked.in())));
    }

    private Optional<Instant> ended(Asked asked, Optional<Attendance> known, Instant from) {
        var typed = read(asked.out(), "when the visit ended");
        var untouched = known.map(Attendance::until).filter(moment -> isAsShown(asked.out(), moment));
        return typed.flatMap(out -> untouched.or(() -> endAfter(from, out, asked.out())));
    }

    /** Reads a field once, though several carers may share it, so that what is wrong with it is said once. */
    private Optional<LocalTime> read(String field, String what) {
        return read.computeIfAbsent(field, unread -> reading.time(unread, what));
    }

    private boolean isAsShown(String field, Instant moment) {
        return form.text(field).equals(VisitWords.time(moment))
                && form.text(field + "-hour").equals(hour(moment));
    }

    /** The day of a typed beginning: that of the planned start, or the next for the small hours of a night. */
    private LocalDate begunOn(LocalTime in) {
        var day = LondonTime.day(facts.visit().start());
        var planned = facts.visit().start().atZone(LondonTime.ZONE).toLocalTime();
        return overMidnight() && in.isBefore(LocalTime.NOON) && planned.isAfter(LocalTime.NOON) ? day.plusDays(1) : day;
    }

    /**
     * The first moment after the beginning at which the clock shows the end; on the next day only in a visit planned over
     * midnight. Where there is none, the end is what was typed, before the beginning, and is refused as such.
     */
    private Optional<Instant> endAfter(Instant from, LocalTime out, String field) {
        var day = LondonTime.day(from);
        var later = LondonTime.offsets(day, out).stream()
                .map(offset -> day.atTime(out).toInstant(offset))
                .filter(from::isBefore)
                .toList();
        if (later.isEmpty() && overMidnight() && !LondonTime.offsets(day, out).isEmpty()) {
            return moment(day.plusDays(1), out, field);
        }
        return later.size() == 1 && chosen(day, out, field).isEmpty()
                ? Optional.of(later.get(0))
                : moment(day, out, field);
    }

    private Optional<Instant> moment(LocalDate day, LocalTime time, String field) {
        var chosen = chosen(day, time, field);
        if (LondonTime.offsets(day, time).size() > 1 && chosen.isEmpty()) {
            if (said.add(field)) {
                reading.wrong(
                        "visits.time-happens-twice",
                        field + "-hour",
                        Words.time(time) + " came twice that night: the clocks went back from 2:00am to 1:00am.",
                        "Choose whether it was before or after the clocks went back.");
            }
            return Optional.empty();
        }
        return Optional.of(LondonTime.at(day, time, chosen, field));
    }

    private Optional<ZoneOffset> chosen(LocalDate day, LocalTime time, String field) {
        var offsets = LondonTime.offsets(day, time);
        if (offsets.size() < 2) {
            return Optional.empty();
        }
        return switch (form.text(field + "-hour")) {
            case BEFORE -> Optional.of(offsets.get(0));
            case AFTER -> Optional.of(offsets.get(1));
            default -> Optional.empty();
        };
    }

    private boolean overMidnight() {
        return !LondonTime.day(facts.visit().start())
                .equals(LondonTime.day(facts.visit().end()));
    }
}
