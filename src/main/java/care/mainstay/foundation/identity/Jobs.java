package care.mainstay.foundation.identity;

/**
 * Work that Mainstay does by itself: for every organisation in turn, under that organisation's own need-to-know.
 *
 * <p>Each organisation's turn is one transaction as {@link Role#SYSTEM}; when another instance of the application is at
 * the same job for the same organisation, the turn is skipped. A turn that fails is logged and does not stop the others.
 */
public interface Jobs {

    /** @param name stable name of the job: {@code audit.seal} */
    void forEveryOrganisation(String name, Runnable turn);
}
