package care.mainstay.edge.imports.internal;

import java.util.UUID;

/**
 * A row that could be read, before it is taken.
 *
 * @param id the record it will be, made from its reference
 * @param content what was read, in the words of the room it goes to
 */
record Draft<T>(long line, String raw, String reference, UUID id, byte[] hash, T content) {}
