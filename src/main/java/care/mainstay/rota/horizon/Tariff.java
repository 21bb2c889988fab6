package care.mainstay.rota.horizon;

/** What the search looks up for every round: rules and weights of a horizon, each in a field. */
final class Tariff {

    final int stretch;
    final int breakLength;
    final int shortGap;
    final int daysAWeek;
    final long travel;
    final long overTravel;
    final long mileage;
    final long waiting;
    final long longGap;
    final long commute;
    final long lateness;
    final long missing;
    final long shortfall;
    final long spread;

    Tariff(Horizon horizon) {
        this(horizon, horizon.facts().weights().weight(HorizonCharge.TRAVEL));
    }

    /** The same with another price of a minute on the way. */
    Tariff(Horizon horizon, long travel) {
        HorizonRules rules = horizon.facts().rules();
        HorizonWeights weights = horizon.facts().weights();
        stretch = rules.stretch();
        breakLength = rules.breakLength();
        shortGap = rules.shortGap();
        daysAWeek = rules.daysAWeek();
        this.travel = travel;
        overTravel = weights.weight(HorizonCharge.OVER_TRAVEL);
        mileage = weights.weight(HorizonCharge.MILEAGE);
        waiting = weights.weight(HorizonCharge.WAITING);
        longGap = weights.weight(HorizonCharge.LONG_GAP);
        commute = weights.weight(HorizonCharge.COMMUTE);
        lateness = weights.weight(HorizonCharge.LATENESS);
        missing = weights.weight(HorizonCharge.UNALLOCATED);
        shortfall = weights.weight(HorizonCharge.SHORTFALL);
        spread = weights.weight(HorizonCharge.SPREAD);
    }
}
