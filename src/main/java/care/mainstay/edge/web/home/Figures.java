package care.mainstay.edge.web.home;

import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Tile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things stand, for those who have no queue of work.
 *
 * @param table what is behind the tiles, or null while there is nothing
 * @param notes what is counted and what is left out
 */
public record Figures(
        String heading,
        String lead,
        List<Tile> tiles,
        @Nullable Table table,
        List<String> notes) {

    public Figures {
        tiles = List.copyOf(tiles);
        notes = List.copyOf(notes);
    }
}
