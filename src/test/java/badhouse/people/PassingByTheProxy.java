package badhouse.people;

import org.springframework.transaction.annotation.Transactional;

/** Breaks the rule that transactions are entered from outside. */
public class PassingByTheProxy {

    @Transactional
    public int all() {
        return 1;
    }

    public int twice() {
        return 2 * all();
    }
}
