package care.mainstay.house;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws the house from its class files: wings as floors, modules as rooms, an arrow for each use there really is. */
final class ModulePicture {

    private static final List<String> WINGS =
            List.of("edge", "insight", "money", "rota", "care", "people", "foundation");

    private ModulePicture() {}

    static String of(ApplicationModules modules) {
        var rooms = new LinkedHashMap<String, List<ApplicationModule>>();
        for (var wing : WINGS) {
            rooms.put(
                    wing,
                    modules.stream()
                            .filter(module -> wing(module).equals(wing))
                            .sorted(Comparator.comparing(ModulePicture::id))
                            .toList());
        }
        var page = new StringBuilder("""
                # The house

                Drawn from the class files by `ModularityTest`, which fails when this page no longer tells the truth.
                Wings depend downwards only. The kernel is open to all and its arrows are left out.

                ```mermaid
                flowchart TD
                """);
        rooms.forEach((wing, inside) -> {
            if (!inside.isEmpty()) {
                page.append("    subgraph ").append(wing).append('\n');
                inside.forEach(module -> page.append("        ")
                        .append(id(module))
                        .append("[\"")
                        .append(module.getDisplayName())
                        .append("\"]\n"));
                page.append("    end\n");
            }
        });
        rooms.values()
                .forEach(inside -> inside.forEach(module -> uses(module, modules)
                        .forEach(used -> page.append("    ")
                                .append(id(module))
                                .append(" --> ")
                                .append(used)
                                .append('\n'))));
        page.append("```\n\n| module | uses |\n|---|---|\n");
        rooms.values()
                .forEach(inside -> inside.forEach(module -> page.append("| ")
                        .append(wing(module))
                        .append('.')
                        .append(id(module))
                        .append(" | ")
                        .append(String.join(", ", uses(module, modules)))
                        .append(" |\n")));
        return page.toString();
    }

    private static String id(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String wing(ApplicationModule module) {
        return module.getBasePackage().getName().split("\\.")[2];
    }

    private static TreeSet<String> uses(ApplicationModule module, ApplicationModules modules) {
        var used = new TreeSet<String>();
        module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModulePicture::id)
                .filter(name -> !name.equals("kernel"))
                .forEach(used::add);
        return used;
    }
}
