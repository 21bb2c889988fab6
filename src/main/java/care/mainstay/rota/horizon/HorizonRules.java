package care.mainstay.rota.horizon;

/**
 * Working-time rules, in minutes unless said otherwise. A plan that breaks one is no plan.
 *
 * @param rest from the end of a carer's last visit of a day to the start of the first of the next day, at least (Working Time
 *     Regulations 1998 reg 10: 11 hours)
 * @param stretch from the start of a visit to the end of a later one without a gap of a break between them, at most (reg
 *     12: 6 hours)
 * @param breakLength how long a gap, travel not counted, must be to be a break (reg 12: 20 minutes)
 * @param shortGap a gap of up to so long, travel not counted, is working time and is paid; of a longer one nothing is
 * @param daysAWeek days with visits in a week of a carer, at most (reg 11)
 * @param latest how late a visit may start that is not time-critical, at most
 */
public record HorizonRules(int rest, int stretch, int breakLength, int shortGap, int daysAWeek, int latest) {

    public static final HorizonRules USUAL = new HorizonRules(660, 360, 20, 30, 6, 60);
}
