package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.edge.westmere.internal.words.Aim;
import care.mainstay.edge.westmere.internal.words.Grammar;
import care.mainstay.edge.westmere.internal.words.Sheets;
import java.util.HashMap;
import java.util.Map;

/** How each person is spoken of, made once: loosely in notes, settled in what is written once and kept. */
final class Voices {

    private final Grammar grammar = Grammar.of(Sheets.read("notes", "frames"), Aim.sentences());
    private final Map<Integer, Grammar.Speech> loose = new HashMap<>();
    private final Map<Integer, Grammar.Speech> settled = new HashMap<>();

    /** For notes: a favourite may be any of several. */
    Grammar.Speech of(Life life) {
        return loose.computeIfAbsent(
                life.person().number(),
                number -> grammar.about(life.person().particulars().ways()));
    }

    /** For a statement or a plan: the same words each time. */
    Grammar.Speech settled(Life life) {
        return settled.computeIfAbsent(
                life.person().number(),
                number -> grammar.about(life.person().particulars().settled()));
    }

    /** The heading of what is said of a life: its own where its story needs other words than anybody's. */
    String heading(Life life, String usual) {
        String told = usual + ".story";
        return life.story().isPresent() && grammar.has(told) ? told : usual;
    }

    Grammar grammar() {
        return grammar;
    }
}
