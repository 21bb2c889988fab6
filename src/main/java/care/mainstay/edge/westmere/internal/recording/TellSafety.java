package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.care.safety.Harm;
import care.mainstay.care.safety.HarmReview.Avoidable;
import care.mainstay.care.safety.IncidentAbout;
import care.mainstay.care.safety.IncidentId;
import care.mainstay.care.safety.IncidentKind;
import care.mainstay.care.safety.IncidentState;
import care.mainstay.care.safety.NewHarmReview;
import care.mainstay.care.safety.NewIncident;
import care.mainstay.care.safety.NewStay;
import care.mainstay.care.safety.Safety;
import care.mainstay.care.safety.StayId;
import care.mainstay.care.visits.Recorded;
import care.mainstay.edge.westmere.internal.life.Happening;
import care.mainstay.edge.westmere.internal.life.HomeVisit;
import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.edge.westmere.internal.words.Dice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells what went wrong or nearly did, stays in hospital, and what was learnt. */
final class TellSafety {

    private final Telling telling;
    private final Safety safety;

    TellSafety(Telling telling) {
        this.telling = telling;
        this.safety = telling.rooms().care().safety();
    }

    /** What happened to a person on these days. */
    void happened(Life life, LocalDate from, LocalDate until) {
        for (Happening happening : life.happenings()) {
            if (!happening.day().isBefore(from) && happening.day().isBefore(until)) {
                tell(life, happening);
            }
            if (happening.kind() == Happening.Kind.HOSPITAL) {
                home(life, happening, from, until);
            }
        }
    }

    private void tell(Life life, Happening happening) {
        long number = life.person().number() * 100_000L + happening.day().toEpochDay();
        switch (happening.kind()) {
            case FALL ->
                incident(life, happening, IncidentKind.INCIDENT, IncidentAbout.FALL, Harm.LOW, "incident.fall", number);
            case NEAR_FALL ->
                incident(
                        life,
                        happening,
                        IncidentKind.NEAR_MISS,
                        IncidentAbout.FALL,
                        Harm.NONE,
                        "incident.near",
                        number);
            case MEDICINES_ERROR ->
                incident(
                        life,
                        happening,
                        IncidentKind.INCIDENT,
                        IncidentAbout.MEDICINES,
                        Harm.LOW,
                        "incident.medicine",
                        number);
            case SKIN ->
                incident(life, happening, IncidentKind.CONCERN, IncidentAbout.SKIN, Harm.LOW, "incident.skin", number);
            case HOSPITAL -> admitted(life, happening);
            case ILLNESS, BEREAVEMENT, HOLIDAY, RISK_TAKEN -> {}
        }
    }

    /** A visit nobody made is an incident of its own. */
    void missed(HomeVisit visit) {
        var happening = new Happening(Happening.Kind.NEAR_FALL, visit.day(), 0, false);
        incident(
                visit.life(),
                happening,
                IncidentKind.INCIDENT,
                IncidentAbout.MISSED_CARE,
                Harm.NONE,
                "incident.missed",
                1_000_000_000L + visit.number());
    }

    private void incident(
            Life life,
            Happening happening,
            IncidentKind kind,
            IncidentAbout about,
            Harm harm,
            String heading,
            long number) {
        var cast = telling.cast();
        var dice = telling.dice("incident", number);
        var speech = telling.voices().of(life);
        var happened = Cast.at(happening.day(), 9, dice.below(60));
        boolean late = dice.chance(0.06);
        var reported = late ? happened.plusSeconds(3600L * 40) : happened.plusSeconds(60L * dice.between(12, 200));
        var id = new IncidentId(cast.dice().id("incident " + about, number, happened.toEpochMilli()));
        var coordinator = cast.coordinator(life.provider());
        var manager = cast.manager(life.provider());
        telling.at(
                reported,
                coordinator,
                "report",
                number,
                () -> safety.reportAll(List.of(NewIncident.of(
                                life.person().id(),
                                kind,
                                about,
                                harm,
                                happened,
                                speech.say(telling.voices().heading(life, heading + ".what"), dice))
                        .withId(id)
                        .doing(speech.say("incident.at-once", dice))
                        .recorded(new Recorded(coordinator.actor(), reported)))));
        var triaged = reported.plusSeconds(3600L * dice.between(2, 30));
        var closed = Cast.at(happening.day().plusDays(dice.between(8, 26)), 15, 20);
        if (closed.isBefore(Cast.at(cast.area().anchor(), 0, 0))) {
            telling.at(
                    triaged,
                    manager,
                    "triage",
                    number,
                    () -> safety.advance(id, IncidentState.TRIAGED, "Read with the notes of the fortnight before."));
            telling.together(closed, manager, "learning", number, () -> {
                safety.advance(id, IncidentState.LEARNING_AGREED, learnt(life, heading, dice));
                safety.advance(id, IncidentState.CLOSED, "Done and shared with the team.");
            });
            if (harm != Harm.NONE) {
                judged(life, happening, harm, id, number, dice);
            }
        }
    }

    private String learnt(Life life, String heading, Dice dice) {
        var voices = telling.voices();
        return voices.of(life).say(voices.heading(life, heading + ".learnt"), dice);
    }

    /** The council's quality officer judges whether it could have been avoided. */
    private void judged(Life life, Happening happening, Harm harm, IncidentId id, long number, Dice dice) {
        var at = Cast.at(happening.day().plusDays(27), 11, 0);
        boolean known = life.funding() != Life.Funding.SELF_FUNDED
                && life.supportedOn(happening.day().plusDays(27));
        if (known && at.isBefore(Cast.at(telling.cast().area().anchor(), 0, 0)) && dice.chance(0.8)) {
            telling.at(
                    at,
                    telling.cast().commissioner(),
                    "judging",
                    number,
                    () -> safety.review(
                            id,
                            NewHarmReview.of(
                                    harm,
                                    happening.avoidable() ? Avoidable.YES : Avoidable.NO,
                                    true,
                                    "Priya Nair, social worker",
                                    happening.avoidable()
                                            ? "The check that was agreed was not made."
                                            : "The plan was followed and it happened all the same.")));
        }
    }

    private StayId stay(Life life, Happening happening) {
        return new StayId(telling.cast()
                .dice()
                .id(
                        "stay",
                        life.person().number() * 1000L + happening.day().getDayOfYear(),
                        Cast.at(happening.day(), 12, 0).toEpochMilli()));
    }

    private void admitted(Life life, Happening happening) {
        long number = life.person().number() * 1000L + happening.day().getDayOfYear();
        var dice = telling.dice("stay", number);
        var at = Cast.at(happening.day(), 18, dice.below(60));
        telling.at(
                at,
                telling.cast().coordinator(life.provider()),
                "admitting",
                number,
                () -> safety.admit(new NewStay(
                        Optional.of(stay(life, happening)),
                        life.person().id(),
                        happening.day(),
                        Optional.empty(),
                        dice.chance(0.12),
                        "Westmere General",
                        telling.voices().of(life).say("hospital.why", dice),
                        Optional.of(new Recorded(
                                telling.cast().coordinator(life.provider()).actor(), at)))));
    }

    private void home(Life life, Happening happening, LocalDate from, LocalDate until) {
        var day = happening.day().plusDays(happening.days());
        boolean now = !day.isBefore(from) && day.isBefore(until);
        if (now && life.supportedOn(day)) {
            long number = life.person().number() * 1000L + day.getDayOfYear();
            telling.at(
                    Cast.at(day, 16, 30),
                    telling.cast().coordinator(life.provider()),
                    "coming-home",
                    number,
                    () -> safety.discharge(stay(life, happening), day, "Home with family and a new list of tablets."));
        }
    }
}
