package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.edge.westmere.internal.words.Dice;
import care.mainstay.edge.westmere.internal.words.Grammar;
import care.mainstay.foundation.identity.Caller;
import java.time.Instant;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything a part of the telling needs: whom it is about, how they talk, the rooms it is told to, and the time. */
record Telling(Cast cast, Voices voices, Rooms rooms, StoryTime time, TransactionTemplate transaction) {

    /** Lets somebody do something at a moment; what is drawn for it depends on the sort of act and its number. */
    void at(Instant moment, Caller caller, String act, long number, Runnable work) {
        if (Thread.interrupted()) {
            throw new IllegalStateException("loading was stopped");
        }
        time.tell(moment, caller, cast.dice().of(act, number), work);
    }

    /** The same in one transaction, for verbs that neither act for others nor mind waiting with their commit. */
    void together(Instant moment, Caller caller, String act, long number, Runnable work) {
        at(moment, caller, act, number, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** The same for a thread of its own: how people are spoken of is remembered, and not for several threads at once. */
    Telling inOtherWords() {
        return new Telling(cast, new Voices(), rooms, time, transaction);
    }

    Dice dice(String sort, long number) {
        return cast.dice().of(sort, number);
    }

    Grammar.Speech settled(Life life) {
        return voices.settled(life);
    }
}
