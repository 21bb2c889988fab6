package care.mainstay.money.terms;

import care.mainstay.money.terms.internal.run.Running;

/** Tables of evidence, read for one term sheet: to be run as often as one likes, by one thread at a time. */
public final class Evidence {

    private final Running.Loaded loaded;

    Evidence(Running.Loaded loaded) {
        this.loaded = loaded;
    }

    Running.Loaded loaded() {
        return loaded;
    }
}
