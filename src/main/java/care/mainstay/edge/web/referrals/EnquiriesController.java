package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.Enquiries;
import care.mainstay.care.referrals.Enquiry;
import care.mainstay.care.referrals.EnquiryId;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.Refused;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What people ask about before anybody is referred. */
@Controller
class EnquiriesController {

    private static final int LONG = 4_000;

    private final Enquiries enquiries;
    private final InstantSource clock;

    EnquiriesController(Enquiries enquiries, InstantSource clock) {
        this.enquiries = enquiries;
        this.clock = clock;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/enquiries")
    ModelAndView waiting() {
        return Page.of("referrals/enquiries", EnquiryPage.list(enquiries.waiting()));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/enquiries/new")
    ModelAndView blank() {
        var today = LocalDate.ofInstant(clock.instant(), Words.LONDON);
        return Page.of("referrals/enquire", EnquiryPage.toReceive(Form.empty().with("received-on", today)));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/enquiries/new")
    ModelAndView received(@RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var about = reading.text("about-name", "whom it is about", 200);
            var askedBy = reading.text("asked-by", "who asked", 200);
            var contact = reading.optionalText("contact", "how to reach them", 200);
            var words = reading.text("words", "what they said", LONG);
            var day = reading.day("received-on", "the day it came");
            reading.done();
            enquiries.receive(new Enquiry.Asked(
                    about.orElseThrow(),
                    askedBy.orElseThrow(),
                    contact.orElse(""),
                    words.orElseThrow(),
                    day.orElseThrow()));
            return Page.seeOther("/enquiries", Banner.success("The enquiry is written down."));
        } catch (Refused why) {
            return Page.refused("referrals/enquire", EnquiryPage.toReceive(form.refused(why)));
        }
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/enquiries/{enquiry}")
    ModelAndView enquiry(@PathVariable UUID enquiry) {
        return Page.of("referrals/enquiry", EnquiryPage.toAnswer(find(enquiry), Form.empty()));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/enquiries/{enquiry}")
    ModelAndView answered(@PathVariable UUID enquiry, @RequestParam MultiValueMap<String, String> typed) {
        var found = find(enquiry);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var answer = reading.choice("answer", "what became of it", Enquiry.Answer.class);
            var words = reading.text("words", "what was said in answer", LONG);
            reading.done();
            enquiries.answer(found.id(), answer.orElseThrow(), words.orElseThrow());
            return answer.orElseThrow() == Enquiry.Answer.REFERRAL
                    ? Page.seeOther(
                            "/people",
                            Banner.success(
                                    "Answered. Find the person now, or register them, and refer them from their page."))
                    : Page.seeOther("/enquiries", Banner.success("Answered."));
        } catch (Refused why) {
            return Page.refused("referrals/enquiry", EnquiryPage.toAnswer(found, form.refused(why)));
        }
    }

    private Enquiry find(UUID enquiry) {
        return enquiries.find(new EnquiryId(enquiry)).orElseThrow(NotFound::new);
    }
}
