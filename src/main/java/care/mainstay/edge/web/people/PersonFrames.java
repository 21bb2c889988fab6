package care.mainstay.edge.web.people;

import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.edge.web.components.PersonHeading;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.NavigationItem;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.AboutMe;
import care.mainstay.people.persons.Person;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.persons.Sharing;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Builds the frame around a person's pages, and holds its door: {@link NotFound} for whoever may not see them. */
@Component
public class PersonFrames {

    private final Persons persons;
    private final Sharing sharing;
    private final Referrals referrals;
    private final Callers callers;
    private final ObjectProvider<PersonSection> sections;
    private final InstantSource clock;

    PersonFrames(
            Persons persons,
            Sharing sharing,
            Referrals referrals,
            Callers callers,
            ObjectProvider<PersonSection> sections,
            InstantSource clock) {
        this.persons = persons;
        this.sharing = sharing;
        this.referrals = referrals;
        this.callers = callers;
        this.sections = sections;
        this.clock = clock;
    }

    /**
     * The frame for a section's page; {@link NotFound} when there is no such person for the caller, or the section is not
     * theirs to see.
     *
     * @param path the section's {@link PersonSection#path()}
     */
    public PersonFrame frame(PersonId id, String path) {
        return frame(persons.find(id).orElseThrow(NotFound::new), path);
    }

    /** The frame for a page on what is common to all who keep records about somebody: none for whose part is over. */
    PersonFrame present(PersonId id, String path) {
        return frame(persons.find(id).filter(person -> !person.isFormer()).orElseThrow(NotFound::new), path);
    }

    private PersonFrame frame(Person person, String path) {
        var id = person.id();
        var caller = callers.current();
        var visible = sectionsFor(caller, id).stream()
                .filter(section -> !person.isFormer() || !section.path().equals(CircleSection.PATH))
                .toList();
        if (visible.stream().noneMatch(section -> section.path().equals(path))) {
            throw new NotFound();
        }
        var tabs = visible.stream()
                .map(section -> new NavigationItem(
                        section.words(), address(id, section), section.path().equals(path)))
                .toList();
        return new PersonFrame(
                id,
                person.details().fullName(),
                person.details().calledName(),
                heading(person, caller, path),
                tabs,
                crumbs(person, path),
                closed(person, caller).orElse(null),
                person.diedOn().isPresent(),
                person.isFormer());
    }

    /**
     * Why the reader can begin nothing new: the person died; or, for those who give support, it has ended and no new
     * referral stands. Where nobody ever referred, as after an import, nothing has ended.
     */
    private Optional<String> closed(Person person, Caller caller) {
        if (person.isFormer()) {
            return person.leftAt()
                    .map(at -> "Your part in " + person.details().calledName() + "’s support ended on "
                            + Words.date(LocalDate.ofInstant(at, Words.LONDON))
                            + ". You keep the records you made; names and addresses are as you knew them then, and nothing"
                            + " newer is shown. To begin again, take on a new referral first.");
        }
        if (person.diedOn().isPresent()) {
            return person.diedOn()
                    .map(day -> person.details().calledName() + " died on " + Words.date(day)
                            + ". Nothing new is planned or asked. Everything recorded until then stays here.");
        }
        boolean gives = caller.role() == Role.MANAGER || caller.role() == Role.COORDINATOR;
        if (!gives || !referrals.openFor(List.of(person.id())).isEmpty()) {
            return Optional.empty();
        }
        var all = referrals.forPerson(person.id());
        return all.stream().allMatch(PersonFrames::isOver)
                ? all.stream()
                        .findFirst()
                        .map(latest -> "Support "
                                + latest.endedOn()
                                        .map(day -> "ended on " + Words.date(day))
                                        .orElse("has ended")
                                + ". To begin again, take on a new referral first.")
                : Optional.empty();
    }

    private static boolean isOver(Referral referral) {
        return switch (referral.state()) {
            case ENDED, HANDED_BACK, TRANSFERRED, WITHDRAWN -> true;
            default -> false;
        };
    }

    /** The sections that the caller is shown, in the order of their tabs. */
    List<PersonSection> sectionsFor(Caller caller, PersonId person) {
        return sections.stream()
                .filter(section -> section.isFor(caller))
                .filter(section -> section.shared()
                        .map(item -> sharing.callerMaySee(person, item))
                        .orElse(true))
                .sorted(Comparator.comparingInt(PersonSection::place))
                .toList();
    }

    static String address(PersonId person, PersonSection section) {
        return "/people/" + person + (section.path().isEmpty() ? "" : "/" + section.path());
    }

    private static List<Crumb> crumbs(Person person, String path) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb("Home", "/"));
        crumbs.add(new Crumb("People", "/people"));
        if (!path.isEmpty()) {
            crumbs.add(new Crumb(person.details().fullName(), "/people/" + person.id()));
        }
        return crumbs;
    }

    private PersonHeading heading(Person person, Caller caller, String path) {
        var details = person.details();
        var today = LocalDate.ofInstant(clock.instant(), Words.LONDON);
        var facts = new ArrayList<SummaryRow>();
        if (details.knownAs().isPresent()) {
            facts.add(new SummaryRow("Likes to be called", details.calledName()));
        }
        details.bornOn()
                .ifPresent(born -> facts.add(new SummaryRow(
                        "Born",
                        Words.date(born)
                                + person.age(today).map(age -> " (" + age + ")").orElse(""))));
        boolean works = givesOrArrangesCare(caller.role());
        if (works) {
            details.nhsNumber().ifPresent(number -> facts.add(new SummaryRow("NHS number", number.spaced())));
        }
        if (works || !details.nameProtected()) {
            address(details.address().all()).ifPresent(address -> facts.add(new SummaryRow("Address", address)));
        }
        if (works) {
            details.phone().ifPresent(phone -> facts.add(new SummaryRow("Phone", phone)));
        }
        if (!details.language().equals("English") || details.interpreterNeeded()) {
            facts.add(new SummaryRow(
                    "Speaks", details.language() + (details.interpreterNeeded() ? ", with an interpreter" : "")));
        }
        return new PersonHeading(
                details.fullName(),
                facts,
                Optional.of(path)
                        .filter(section -> !section.equals(AboutSection.PATH))
                        .flatMap(section -> persons.aboutMe(person.id()))
                        .map(AboutMe::whatMatters)
                        .filter(words -> !words.isBlank())
                        .map(PersonFrames::firstLine)
                        .orElse(null),
                status(person, works).orElse(null));
    }

    private static Optional<String> address(List<String> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
    }

    static boolean givesOrArrangesCare(Role role) {
        return switch (role) {
            case COMMISSIONER, MANAGER, COORDINATOR, CARER, SYSTEM -> true;
            default -> false;
        };
    }

    private static Optional<Status> status(Person person, boolean works) {
        if (person.diedOn().isPresent()) {
            return person.diedOn().map(day -> new Status("Died " + Words.date(day), Tone.NEUTRAL));
        }
        return person.details().nameProtected() && works
                ? Optional.of(new Status("Name and address are protected", Tone.ATTENTION))
                : Optional.empty();
    }

    /** What matters, short enough for a banner: the first line, cut at a word. */
    static String firstLine(String words) {
        var line = words.strip().lines().findFirst().orElse("");
        if (line.length() <= 160) {
            return line;
        }
        int cut = line.lastIndexOf(' ', 157);
        return line.substring(0, cut < 80 ? 157 : cut) + "…";
    }
}
