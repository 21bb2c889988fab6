package care.mainstay.money.terms;

import care.mainstay.money.terms.internal.run.JsonText;

/** A simulation in words, or as JSON. */
public final class SimulationWords {

    private SimulationWords() {}

    public static String of(Simulation simulation) {
        var text = new StringBuilder();
        text.append(simulation.draws()).append(" draws of ").append(simulation.units());
        text.append(" by ").append(simulation.by()).append(", seed ").append(simulation.seed());
        text.append(simulation.recomputed() ? ", what they share worked out in each" : "")
                .append('\n');
        for (var spread : simulation.spreads()) {
            text.append("  ").append(spread.party()).append(": ").append(spread.actual());
            text.append(" as it was; mean ").append(spread.mean());
            text.append(", from ")
                    .append(spread.least())
                    .append(" to ")
                    .append(spread.most())
                    .append('\n');
            spread.percentiles()
                    .forEach((name, value) -> text.append("    ")
                            .append(name)
                            .append(" are paid up to ")
                            .append(value)
                            .append('\n'));
            if (spread.unitsNeeded() > 0) {
                text.append("    nine in ten within a twentieth of the mean: with about ")
                        .append(spread.unitsNeeded())
                        .append('\n');
            }
        }
        return text.toString();
    }

    public static String json(Simulation simulation) {
        var json = new JsonText();
        json.object(() -> {
            json.name("by").value(simulation.by());
            json.name("units").value(simulation.units());
            json.name("draws").value(simulation.draws());
            json.name("seed").value(simulation.seed());
            json.name("recomputed").value(simulation.recomputed());
            json.name("spreads")
                    .list(
                            simulation.spreads(),
                            (out, spread) -> out.object(() -> {
                                out.name("party").value(spread.party());
                                out.name("actual").value(spread.actual());
                                out.name("mean").value(spread.mean());
                                out.name("least").value(spread.least());
                                out.name("most").value(spread.most());
                                out.name("percentiles").texts(spread.percentiles());
                                out.name("step").value(spread.step());
                                out.name("unitsNeeded").value(spread.unitsNeeded());
                            }));
        });
        return json.toString();
    }
}
