package care.mainstay.edge.westmere.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.westmere.internal.life.Area;
import care.mainstay.edge.westmere.internal.life.HomeVisit;
import care.mainstay.edge.westmere.internal.words.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoteWriterTest {

    private static final Area AREA = Area.simulate(7, LocalDate.of(2026, 11, 22));
    private static final Voices VOICES = new Voices();

    @Test
    void fewNotesAreEverRepeatedWordForWord() {
        var times = new HashMap<String, Integer>();
        notes().forEach(note -> times.merge(note, 1, Integer::sum));
        long all = times.values().stream().mapToInt(Integer::intValue).sum();
        long repeated = times.values().stream()
                .filter(count -> count > 1)
                .mapToInt(count -> count)
                .sum();
        assertThat((double) repeated / all).isLessThan(0.03);
        assertThat(times.values()).allMatch(count -> count < 25);
    }

    @Test
    void notesReadAsSentences() {
        assertThat(notes())
                .allMatch(note -> note.matches("(?s)[\\p{Lu}\\p{N}].*[.?\"]"))
                .noneMatch(note -> note.contains("{") || note.contains("  ") || note.contains(" ."))
                .noneMatch(note -> note.contains("!"));
    }

    @Test
    void everySlotOfTheSheetsIsKnownOfSomebodyOrOfTheVisit() {
        var known = new java.util.HashSet<>(Set.of(
                "now.doing", "now.did", "now.level", "now.level.cap", "lost", "lost.short", "need.short", "now.need"));
        known.addAll(NoteWriter.now(AREA.visits().get(0)).keySet());
        AREA.lives()
                .forEach(life -> known.addAll(life.person().particulars().ways().keySet()));
        assertThat(VOICES.grammar().particularsUsed()).isSubsetOf(known);
    }

    private static List<String> notes() {
        var writer = new NoteWriter(VOICES);
        var notes = new ArrayList<String>();
        for (HomeVisit visit : AREA.visits()) {
            if (visit.tookPlace()) {
                var dice = new Dice(visit.number());
                var goals = visit.life().goals().stream()
                        .filter(goal -> goal.livesOn(visit.day()))
                        .toList();
                var seen = new ArrayList<String>();
                if (!goals.isEmpty() && dice.chance(0.4)) {
                    var sight = Rating.byCarer(
                            dice,
                            visit.life(),
                            dice.pick(goals),
                            visit.day().minusDays(7),
                            visit.day(),
                            visit.carer().orElseThrow());
                    seen.add(
                            writer.progress(visit.life(), VOICES.of(visit.life()), sight, NoteWriter.now(visit), dice));
                }
                notes.add(writer.write(visit, seen, dice, false));
            }
        }
        return notes;
    }
}
