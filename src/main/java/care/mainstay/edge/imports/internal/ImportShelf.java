package care.mainstay.edge.imports.internal;

import org.springframework.stereotype.Component;

/** What imports keep: runs, references, mappings and uploaded files. */
@Component
record ImportShelf(Runs runs, References references, SavedMappings mappings, Uploads uploads, MappingText text) {}
