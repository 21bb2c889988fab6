package care.mainstay.edge.imports.internal;

/** How many rows were taken, found unchanged, and rejected. */
record Tally(long taken, long unchanged, long rejected) {}
