package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheets that come along, over rows worked by hand. */
class CatalogueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "us-hospital-vbp",
                "us-skilled-nursing-vbp",
                "us-shared-savings",
                "us-home-health-vbp-exchange",
                "england-qof",
                "homecare-outcome-planning",
                "homecare-reward",
                "homecare-wiltshire",
                "homecare-locality",
                "homecare-held-for-outcomes",
                "homecare-continuity"
            })
    void everySheetIsSound(String name) {
        assertThat(Desk.errors(Desk.catalogueText(name))).isEmpty();
        assertThat(Desk.catalogue(name).name()).isEqualTo(name);
    }

    @Test
    void aNursingFacilityIsPaidAlongTheCurve() {
        // 010045 as published: 62.63053 by achievement, 25.08758 by improvement; 010049 has no baseline
        var run = Desk.run(Desk.catalogue("us-skilled-nursing-vbp"), "facilities", """
                facility,baseline_readmission_rate,performance_readmission_rate
                010007,0.20151,0.25997
                010045,0.19029,0.18445
                010049,,0.20284
                at-the-benchmark,0.2,0.17088
                at-the-threshold,0.2,0.20861
                no-cases,0.2,
                """);
        assertThat(run.csv("facilities")).isEqualTo("""
                facility,achievement_score,improvement_score,performance_score,payment_multiplier
                010007,0.00000,0.00000,0.00000,0.980256484
                010045,62.63053,25.08758,62.63053,1.009874054
                010049,18.76358,,18.76358,0.981614991
                at-the-benchmark,100.00000,90.00000,100.00000,1.018065631
                at-the-threshold,5.00000,0.00000,5.00000,0.980421043
                no-cases,,,,
                """);
    }

    @Test
    void savingsAreSharedCappedAndLostByTrack() {
        var run = Desk.run(Desk.catalogue("us-shared-savings"), "organisations", """
                organisation,year,track,people,benchmark,expenditure,minimum_savings_rate,final_sharing_rate,disaster_adjustment
                exactly-the-minimum,2016,1,6000,1000,965,0.035,0.5,
                just-below,2016,1,6000,1000000,965001,0.035,0.5,
                capped,2016,1,6000,1000,600,0.035,0.5,
                capped-higher,2016,3,6000,1000,200,0.035,0.75,
                one-sided-loss,2016,1,6000,1000,1200,0.035,0.5,
                loss,2016,2,6000,1000,1200,0.02,0.5,
                loss-at-least-40,2016,3,6000,1000,1200,0.02,0.75,
                disaster,2016,3,6000,1000,1200,0.02,0.75,-30
                by-people,2016,1,7500,1000000,967000,,0.5,
                by-people-too-few,2016,1,7500,1000000,967001,,0.5,
                """);
        // 35 × 0.5 × 0.98; 10 % of 1,000; 20 %; 200 × 0.5; 200 × 0.4; less 30; 3.3 % is the middle of 3.4 and 3.2
        assertThat(run.csv("organisations")).isEqualTo("""
                organisation,year,generated,earned
                by-people,2016,33000.00,16170.00
                by-people-too-few,2016,0.00,0.00
                capped,2016,400.00,100.00
                capped-higher,2016,800.00,200.00
                disaster,2016,-200.00,-50.00
                exactly-the-minimum,2016,35.00,17.15
                just-below,2016,0.00,0.00
                loss,2016,-200.00,-100.00
                loss-at-least-40,2016,-200.00,-80.00
                one-sided-loss,2016,0.00,0.00
                """);
    }

    @Test
    void eightHomeHealthAgenciesShareExactlyWhatWasWithheld() {
        var run = Desk.run(Desk.catalogue("us-home-health-vbp-exchange"), "agencies", """
                agency,total_score,payments
                1,38,100000
                2,55,145000
                3,22,800000
                4,85,653222
                5,50,190000
                6,63,340000
                7,74,660000
                8,25,564000
                """);
        assertThat(run.csv("slope")).isEqualTo("pool,slope\n276177.76,1.931\n");
        var published = new String[] {"5.9", "8.5", "3.4", "13.1", "7.7", "9.7", "11.4", "3.9"};
        var rows = Desk.rows(run.csv("agencies"));
        var sum = java.math.BigDecimal.ZERO;
        for (int i = 0; i < 8; i++) {
            var share = new java.math.BigDecimal(rows.get(i).get("share_of_payments")).movePointRight(2);
            assertThat(share.setScale(1, java.math.RoundingMode.HALF_UP).toPlainString())
                    .isEqualTo(published[i]);
            sum = sum.add(new java.math.BigDecimal(rows.get(i).get("paid")));
        }
        assertThat(sum).isEqualByComparingTo("276177.76");
    }

    private static final String PRACTICES = "practice,list_size\nP,16483\n";
    private static final String INDICATORS = """
            practice,indicator,points_available,lower,upper,reached,own_prevalence,national_prevalence
            P,full,29,0.4,0.9,0.95,0.145,0.1
            P,half,29,0.4,0.9,0.65,0.145,0.1
            P,at-the-lower,29,0.4,0.9,0.4,0.145,0.1
            P,nobody,29,0.4,0.9,,0.145,0.1
            """;

    @Test
    void aPracticeEarnsPointsOfWhichEachIsWorthMoreWhereThereIsMoreToDo() {
        // 16,483 ÷ 9,639 is 1.71; 29 × £207.56 × 1.71 × 1.45 = £14,924.71, and half of it £7,462.35 and a bit
        var run = Desk.run(Desk.catalogue("england-qof"), "practices", PRACTICES, "indicators", INDICATORS);
        assertThat(run.csv("indicators")).isEqualTo("""
                practice,indicator,points_earned,prevalence_factor,payment
                P,at-the-lower,0.00,1.45,0
                P,full,29.00,1.45,14924.71
                P,half,14.50,1.45,7462.35
                P,nobody,,1.45,
                """);
    }

    @Test
    void anotherOrderOfRoundingIsAnotherSheetAndNoOtherProgram() {
        // £201.16 × 1.10 × 0.53 ÷ 0.70 = £167.54 a point, rounded once at the end
        var text = Desk.catalogueText("england-qof")
                .replace("£207.56 per point", "£201.16 per point")
                .replace(
                        "round(own_prevalence / national_prevalence, 2 places, half_up)",
                        "own_prevalence / national_prevalence")
                .replace("list_factor: round(list_size / average_list, 2 places, half_up)", "list_factor: 1.10")
                .replace("prevalence_factor, payment]", "prevalence_factor to 4 places, payment]");
        var run = Desk.run(
                text,
                "practices",
                PRACTICES,
                "indicators",
                "practice,indicator,points_available,lower,upper,reached,own_prevalence,national_prevalence\nP,one,1,0,0.5,0.6,0.53,0.70\n");
        assertThat(run.value("payment", Map.of("practice", "P", "indicator", "one")))
                .isEqualTo("167.54");
    }

    @Test
    void outcomesInPlanningLeaveTimePaidUpToTheBudget() {
        // £20.69 an hour
        var run = Desk.run(
                Desk.catalogue("homecare-outcome-planning"),
                "people",
                "person,budget\nAda,2\nBen,10\nCy,1\n",
                "visits",
                """
                visit,person,ended,planned,given
                v1,Ada,completed,1,1.5
                v2,Ada,completed,1,1
                v3,Ben,declined,0.5,
                v4,Ben,missed,1,
                v5,Ben,cut_short,1,0.25
                """);
        assertThat(run.csv("people")).isEqualTo("""
                person,hours_delivered,hours_paid,hours_left,hours_over_budget,fee
                Ada,2.5,2,0,0.5,41.38
                Ben,0.75,0.75,9.25,0,15.52
                Cy,0,0,1,0,0
                """);
        assertThat(run.csv("statement")).contains("fee,person=Ada,provider,41.38,due,,");
    }

    @Test
    void aFifthOnAccountAndTheBalanceAsOutcomesAreConfirmed() {
        var run = Desk.run(
                Desk.catalogue("homecare-wiltshire"),
                "people",
                "person,plan_value\nAda,1000.00\nBen,500.00\n",
                "outcomes",
                """
                person,outcome,weight,said,within_influence
                Ada,a,1,achieved,
                Ada,b,1,partly,yes
                Ada,c,1,not_achieved,no
                Ada,d,1,,
                Ben,a,3,not_achieved,yes
                Ben,b,1,achieved,
                """,
                "harm",
                "person,review,actions_done\nBen,r1,no\n");
        assertThat(run.csv("outcomes")).isEqualTo("""
                person,outcome,part,confirmed_part,deducted
                Ada,a,200,200,0
                Ada,b,200,100,100
                Ada,c,200,200,0
                Ada,d,200,,
                Ben,a,300,0,300
                Ben,b,100,100,0
                """);
        assertThat(run.csv("statement"))
                .contains("outcome,person=Ada outcome=d,provider,,missing,not confirmed yet,")
                .contains("outcome,person=Ben outcome=b,provider,100.00,held,"
                        + "Until everything a review asked for after avoidable harm is done.,")
                .contains("on-account,person=Ben,provider,100.00,due,,");
    }

    private static final String PEOPLE = """
            person,given,rate,satisfaction,hours_before,hours_now,changed_because,person_agreed,weeks_stable,more_incidents,carer_strained
            Ada,40,20.00,7,10,7,more_able,yes,12,no,no
            Ben,40,20.00,,10,7,more_able,yes,11,no,no
            Cy,40,20.00,10,10,0,death,no,0,no,no
            """;

    @Test
    void theRewardComesFromAFixedPotAndIsReleasedAsOutcomesHold() {
        // fee £800, pot £120: £24 for satisfaction, £96 for outcomes; 7 lies halfway from 5 to 9
        var run = Desk.run(
                Desk.catalogue("homecare-reward"),
                "people",
                PEOPLE,
                "outcomes",
                """
                person,outcome,weight,funded,eligible,status,weeks_held,within_influence,contribution
                Ada,held,1,yes,yes,achieved,8,,1
                Ada,new,1,yes,yes,achieved,7,,1
                Ada,shared,1,yes,yes,achieved,8,,0.5
                Ada,unfunded,1,no,yes,not_achieved,0,yes,
                Ben,partly,1,yes,yes,partly,0,yes,
                Ben,beyond,1,yes,yes,not_achieved,0,no,
                Ben,missed,1,yes,yes,not_achieved,0,yes,
                Ben,open,1,yes,yes,not_achieved,0,,
                Cy,early,1,yes,no,achieved,8,,1
                Cy,unsure,1,yes,yes,not_enough_evidence,0,,
                """,
                "harm",
                "person,review,foreseen_and_followed\nAda,r1,yes\nBen,r2,no\n");
        assertThat(run.csv("people")).isEqualTo("""
                person,fee,pot,satisfaction_reward,profit_share,avoidably_harmed
                Ada,680,120,12,30,no
                Ben,680,120,24,0,yes
                Cy,680,120,24,0,no
                """);
        assertThat(run.csv("outcomes")).isEqualTo("""
                person,outcome,part,reward
                Ada,held,32,32
                Ada,new,32,22.4
                Ada,shared,32,16
                Ada,unfunded,0,0
                Ben,beyond,24,24
                Ben,missed,24,0
                Ben,open,24,
                Ben,partly,24,9.6
                Cy,early,48,
                Cy,unsure,48,
                """);
        assertThat(run.csv("statement"))
                .contains(
                        "outcome,person=Ben outcome=beyond,provider,24.00,held,A review found avoidable harm; harm that an agreed"
                                + " risk plan foresaw and that was followed does not count.,")
                .contains("outcome,person=Cy outcome=early,provider,,missing,not eligible yet,")
                .contains("outcome,person=Ada outcome=new,provider,22.40,due,,");
    }

    @Test
    void slicingAnOutcomeIntoStagesPaysNothingMore() {
        var head = "person,outcome,weight,funded,eligible,status,weeks_held,within_influence,contribution\n";
        var sheet = Desk.catalogue("homecare-reward");
        var whole = Desk.run(sheet, "people", PEOPLE, "outcomes", head + "Ada,a,1,yes,yes,achieved,8,,1\n");
        var sliced = Desk.run(
                sheet,
                "people",
                PEOPLE,
                "outcomes",
                head
                        + "Ada,a1,1,yes,yes,achieved,8,,1\nAda,a2,1,yes,yes,achieved,8,,1\nAda,a3,1,yes,yes,achieved,8,,1\n");
        assertThat(whole.csv("outcomes")).contains("Ada,a,96,96");
        assertThat(sliced.csv("outcomes")).contains("Ada,a1,32,32", "Ada,a2,32,32", "Ada,a3,32,32");
    }

    @Test
    void innovationIsPaidFromItsFundAndNoFurther() {
        var run = Desk.run(
                Desk.catalogue("homecare-reward"),
                "people",
                PEOPLE,
                "outcomes",
                "person,outcome,weight,funded,eligible,status,weeks_held,within_influence,contribution\n",
                "innovations",
                "innovation,approved,cost\nchair yoga,yes,4000\ntalking plates,yes,4000\ndrones,no,9000\n");
        assertThat(run.csv("innovations")).isEqualTo("""
                innovation,paid_for_innovation
                chair yoga,2500
                drones,0
                talking plates,2500
                """);
    }

    private static final String POPULATION = """
            locality,age_band,residents
            east,65 to 74,1000
            east,75 to 84,500
            west,85 and over,100
            """;

    @Test
    void anAllianceIsPaidForEverybodyAndByWhatTheMeasuresShow() {
        // east: (1,000 + 1,300) × £41.50 = £95,450.00, of it 12 % = £11,454.00 at stake; ¾ by one measure, 1 by the
        // other
        var run = Desk.run(Desk.catalogue("homecare-locality"), "population", POPULATION, "measures", """
                locality,measure,better,threshold,goal,result,cases,weight
                east,falls,lower,20,12,14,200,1
                east,days at home,higher,300,340,350,200,1
                east,rare,higher,1,2,0,29,8
                west,falls,lower,20,12,30,29,1
                """);
        assertThat(run.csv("localities")).isEqualTo("""
                locality,capitation,at_stake,score_of_locality,earned,innovation_fund
                east,95450,11454,0.8750,10022.25,954.5
                west,29465,3535.8,1.0000,3535.8,294.65
                """);
        // £83,041.50 + £25,634.55 + £10,022.25 + £3,535.80 = £122,234.10
        assertThat(run.csv("partners")).isEqualTo("""
                partner,paid_to_partner
                kitchen_table,12223.41
                north_homecare,73340.46
                rivers_care,36670.23
                """);
    }

    @Test
    void anAgeBandWithoutAKeyLosesNoMoneyInSilence() {
        var run = Desk.run(
                Desk.catalogue("homecare-locality"),
                "population",
                POPULATION + "west,nobody knows,50\n",
                "measures",
                "locality,measure,better,threshold,goal,result,cases,weight\n");
        assertThat(run.value("capitation", Map.of("locality", "west"))).isEqualTo("no row in needs");
        assertThat(run.csv("partners")).contains("north_homecare,\n");
    }

    private static final String OUTCOME_COLUMNS =
            "person,outcome,domain,started_on,ended_on,locked_on,independent,status,"
                    + "achieved,borne_out,weeks,confirmation,collected_by,feasibility,contribution,evidence,evidence_of_achieved,"
                    + "evidence_of_confirmation,evidence_of_feasibility,evidence_of_contribution\n";

    @Test
    void aMonthWithAShareHeldForOutcomesComesOutAsWorkedByHand() {
        // the month of docs/settlement.md: 34 + 50 + 30 + 24 × 30 = 834 minutes at 60p are £500.40, a tenth is £50.04;
        // half of the days hang on breakfast alone (25.02), half on breakfast and choir (12.51 each)
        var visits = new StringBuilder("visit,person,state,carers,planned,recorded,day_in_hospital,day_after_death,"
                + "evidence,evidence_of_day_in_hospital,evidence_of_day_after_death\n"
                + "a,Ada,completed,1,30,34,,,v:1,,\n"
                + "b,Ada,completed,1,45,60,,,v:2,,\n"
                + "c,Ada,no-answer,1,30,0,,,v:3,,\n");
        for (int day = 6; day < 30; day++) {
            visits.append("d%1$02d,Ada,completed,1,30,30,,,v:%1$d,,\n".formatted(day));
        }
        var run = Desk.run(
                Desk.catalogue("homecare-held-for-outcomes"),
                "people",
                "person,month_ends,looked_at_again,support_goes_on,ended_because,evidence\nAda,2026-11-30,no,yes,,r:1\n",
                "visits",
                visits.toString(),
                "stretches",
                """
                person,stretch,days,standing,days_without_outcome,evidence
                Ada,2026-11-01,15,funded,,r:1
                Ada,2026-11-16,15,funded,,r:1
                """,
                "standing",
                """
                person,stretch,outcome,evidence
                Ada,2026-11-01,breakfast,o:1
                Ada,2026-11-16,breakfast,o:1
                Ada,2026-11-16,choir,o:2
                """,
                "outcomes",
                OUTCOME_COLUMNS
                        + "Ada,breakfast,independence,2026-09-01,,2026-09-05,yes,sustaining,yes,yes,7,confirmed,family,none,,"
                        + "o:1,n:1,c:1,,\n"
                        + "Ada,choir,social-contact,2026-09-01,,2026-09-05,yes,improving,no,no,0,unconfirmed,,none,,o:2,,,,\n");

        assertThat(run.statement().stream()
                        .map(line -> line.countsAs() + " | " + line.pays().orElseThrow() + " | "
                                + line.speaksOf().orElseThrow() + " | " + line.says()))
                .containsExactly(
                        "fee | 500.40 | 500.40 | Care delivered: 13 hours 54 minutes at £36.00 an hour",
                        "withheld | -50.04 | 50.04 | 10 per cent of the fee waits for outcomes",
                        "released | 37.53 | 37.53 | Achieved, held for 7 weeks and confirmed",
                        "held | 0.00 | 12.51 | Not yet achieved: improving");
        assertThat(run.statement().get(1).setsAside().stream().map(kept -> kept.key() + " " + kept.amount()))
                .containsExactly("{outcome=breakfast, person=Ada} 37.53", "{outcome=choir, person=Ada} 12.51");
        assertThat(run.statement().get(2).setsAside().stream().map(kept -> kept.key() + " " + kept.amount()))
                .containsExactly("{outcome=breakfast, person=Ada} -37.53");
    }

    @Test
    void fewCarersAreRewardedAndThoseWhoCouldNotBeAvoidedAreNotCounted() {
        // Ada: 6 came, 1 of them only in sickness: (8 − 5) ÷ (8 − 4) × £28.00; Bea 4 or fewer: all; Cy too few visits
        var visits = new StringBuilder("visit,person,state,carers,planned,recorded,evidence\n");
        for (var person : java.util.List.of("Ada", "Bea", "Cy", "Dot")) {
            visits.append(person).append("-1,").append(person).append(",completed,1,30,30,v:1\n");
        }
        var run = Desk.run(
                Desk.catalogue("homecare-continuity"),
                "people",
                "person\nAda\nBea\nCy\nDot\n",
                "visits",
                visits.toString(),
                "continuity",
                """
                person,made,different_carers,not_excused,evidence
                Ada,30,6,5,c:1
                Bea,30,4,3,c:2
                Cy,7,1,1,c:3
                Dot,60,12,9,c:4
                """);

        assertThat(run.statement().stream()
                        .filter(line -> line.name().equals("few-carers"))
                        .map(line ->
                                line.key().get("person") + " | " + line.pays().orElseThrow() + " | " + line.says()))
                .containsExactly(
                        "Ada | 21.00 | Few different carers: 5 counted in four weeks",
                        "Bea | 28.00 | Few different carers: 3 counted in four weeks",
                        "Dot | 0.00 | Few different carers: 9 counted in four weeks");
    }

    @Test
    void aSupplementForFewCarersRewardsNothingThatNobodyMeansTo() {
        var sheet = Desk.catalogue("homecare-continuity");

        assertThat(sheet.incentives().isClean()).isTrue();
        var lines = sheet.exposure().lines();
        assertThat(lines.toString()).contains("few-carers").doesNotContain("unbounded");
    }
}
