package care.mainstay.edge.westmere.internal.life;

import care.mainstay.edge.westmere.internal.words.Dice;
import care.mainstay.edge.westmere.internal.words.Heritage;
import care.mainstay.edge.westmere.internal.words.Kin;
import care.mainstay.edge.westmere.internal.words.Names;
import care.mainstay.edge.westmere.internal.words.Particulars;
import care.mainstay.edge.westmere.internal.words.Sheets;
import care.mainstay.foundation.kernel.PersonId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Invents the people of Westmere one by one. */
final class People {

    private static final String POSTCODE_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    /** The circle of the demo's person: the daughter signs in too. */
    private static final List<Kin> MARGARETS = List.of(
            new Kin(Kin.Tie.DAUGHTER, "Helen", "Marsh", false), new Kin(Kin.Tie.NEIGHBOUR, "Jean", "Ormerod", false));

    private final Dice dice;
    private final LocalDate anchor;
    private final Names names;
    private final NhsNumbers nhsNumbers;
    private final Particulars.Drawer particulars = new Particulars.Drawer();
    private final List<String> places;
    private final List<String> streets;
    private final List<String> houses;

    People(Dice dice, LocalDate anchor, Names names) {
        this.dice = dice;
        this.anchor = anchor;
        this.names = names;
        this.nhsNumbers = new NhsNumbers(dice.of("nhs-number"));
        var sheets = Sheets.read("places");
        this.places = sheets.lines("place");
        this.streets = sheets.split("street", ",");
        this.houses = sheets.split("house", ",");
        for (Story story : Story.values()) {
            names.take(story.given(), story.family());
        }
    }

    Person invent(int number, int provider) {
        var own = dice.of("person", number);
        var story = Story.of(number);
        boolean woman = story.map(Story::woman).orElseGet(() -> own.chance(0.63));
        int age = story.map(Story::age).orElseGet(() -> age(own, provider));
        var born = anchor.minusYears(age).minusDays(own.between(1, 364));
        var heritage = story.isPresent() ? storied(story.get()) : Heritage.ofPeople(own);
        var name = story.map(told -> new Names.Name(told.given(), told.family()))
                .orElseGet(() -> names.next(own, heritage, woman, born.getYear()));
        String called = called(own, name, woman, age);
        var circle = story.filter(Story.WALKS_AGAIN::equals).isPresent()
                ? MARGARETS
                : circle(own, name, woman, age, heritage);
        var particular = particulars.draw(own, new Particulars.Bare(called, woman, age, heritage, circle));
        if (story.isPresent()) {
            particular = particular.withTags(story.get().tags().toArray(String[]::new));
        }
        boolean unnumbered = story.filter(Story.NO_NHS_NUMBER::equals).isPresent() || own.chance(0.03);
        return new Person(
                number,
                new PersonId(own.id(
                        "person",
                        number,
                        anchor.minusYears(2).atStartOfDay(ZoneOffset.UTC).toEpochSecond() * 1000)),
                name.given(),
                name.family(),
                called,
                woman,
                born,
                unnumbered ? Optional.empty() : Optional.of(nhsNumbers.next()),
                story.filter(Story.PROTECTED_NAME::equals).isPresent(),
                address(own, provider),
                "01632 96" + String.format("%04d", own.below(1000)),
                heritage,
                circle,
                told(story, particular));
    }

    /** What a story needs to be true of its person beyond what was drawn. */
    private static Particulars told(Optional<Story> story, Particulars drawn) {
        if (story.isEmpty()) {
            return drawn;
        }
        return switch (story.get()) {
            case WALKS_AGAIN ->
                drawn.with("shop", "the paper shop")
                        .with("condition", "a broken hip, mended last year")
                        .with("condition.cap", "A broken hip, mended last year")
                        .with("condition.shows", "unsure on steps since the operation");
            case BEREAVED -> drawn.with("lost", "His wife Freda").with("lost.short", "Freda");
            case RISK_TAKEN -> drawn.with("shop", "the bakery");
            default -> drawn;
        };
    }

    private static Heritage storied(Story story) {
        return story == Story.NO_NHS_NUMBER ? Heritage.POLISH : Heritage.ENGLISH;
    }

    private static int age(Dice own, int provider) {
        double younger = provider == 2 ? 0.3 : 0.04;
        if (own.chance(younger)) {
            return own.between(21, 58);
        }
        return (int) Math.max(65, Math.min(98, own.normal(83, 7)));
    }

    private String called(Dice own, Names.Name name, boolean woman, int age) {
        if (age > 80 && own.chance(0.28)) {
            return (woman ? own.chance(0.85) ? "Mrs " : "Miss " : "Mr ") + name.family();
        }
        return own.chance(0.7) ? names.familiar(name.given()) : name.given();
    }

    private List<Kin> circle(Dice own, Names.Name name, boolean woman, int age, Heritage heritage) {
        var circle = new ArrayList<Kin>();
        int born = anchor.getYear() - age;
        var ties = new ArrayList<Kin.Tie>();
        if (age < 62) {
            ties.add(own.chance(0.6) ? Kin.Tie.MOTHER : own.chance(0.5) ? Kin.Tie.SISTER : Kin.Tie.BROTHER);
        } else {
            if (own.chance(0.26)) {
                ties.add(woman ? Kin.Tie.HUSBAND : Kin.Tie.WIFE);
            }
            ties.add(own.pick(List.of(
                    Kin.Tie.DAUGHTER,
                    Kin.Tie.DAUGHTER,
                    Kin.Tie.DAUGHTER,
                    Kin.Tie.SON,
                    Kin.Tie.SON,
                    Kin.Tie.NIECE,
                    Kin.Tie.NEPHEW,
                    Kin.Tie.SISTER)));
            if (own.chance(0.35)) {
                ties.add(Kin.Tie.SON);
            }
        }
        if (own.chance(0.55)) {
            ties.add(own.chance(0.6) ? Kin.Tie.NEIGHBOUR : Kin.Tie.FRIEND);
        }
        for (Kin.Tie tie : ties) {
            boolean relation = tie.isFamily();
            var theirs = relation ? heritage : Heritage.ofPeople(own);
            int theirYear = switch (tie) {
                case DAUGHTER, SON, NIECE, NEPHEW -> born + own.between(22, 34);
                case MOTHER, FATHER -> born - 26;
                default -> born + own.between(-4, 4);
            };
            boolean sameName = tie.isPartner() || tie == Kin.Tie.SON || relation && own.chance(0.45);
            circle.add(new Kin(
                    tie,
                    names.given(own, theirs, tie.woman(), theirYear),
                    sameName ? name.family() : names.family(own, theirs),
                    tie.isPartner() || age < 62 && own.chance(0.5)));
        }
        return List.copyOf(circle);
    }

    private Person.Address address(Dice own, int provider) {
        String[] place =
                places.get((provider * 4 + own.below(6)) % places.size()).split(",");
        String house = own.chance(0.22)
                ? own.pick(houses) + ", " + own.pick(streets)
                : own.between(1, 88) + " " + own.pick(streets);
        String postcode = place[1].strip() + " " + own.between(1, 9) + letter(own) + letter(own);
        return new Person.Address(house, place[0], postcode, Integer.parseInt(place[2].strip()));
    }

    private static char letter(Dice own) {
        return POSTCODE_LETTERS.charAt(own.below(POSTCODE_LETTERS.length()));
    }
}
