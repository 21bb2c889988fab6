package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Particulars;
import care.mainstay.money.contracts.ParticularsBook;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one's own organisation says of itself for invoices. */
@Controller
class ParticularsController {

    private static final String PAGE = "contracts/particulars";

    private final ParticularsBook book;
    private final Organisations organisations;
    private final Callers callers;

    ParticularsController(ParticularsBook book, Organisations organisations, Callers callers) {
        this.book = book;
        this.organisations = organisations;
        this.callers = callers;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @GetMapping("/contracts/particulars")
    ModelAndView show() {
        return Page.of(
                PAGE,
                page(ParticularsForm.of(book.own().stream()
                        .map(ParticularsBook.Kept::particulars)
                        .findFirst())));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/contracts/particulars")
    ModelAndView keep(@RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        try {
            var account = book.own().stream()
                    .map(kept -> kept.particulars().account())
                    .findFirst()
                    .orElse(Particulars.Account.NONE);
            book.keep(ParticularsForm.read(form, account));
            return Page.seeOther(
                    "/contracts/particulars", Banner.success("Kept. They count for what is posted from now on."));
        } catch (Refused why) {
            return Page.refused(PAGE, page(form.refused(why)));
        }
    }

    private ParticularsPage page(Form form) {
        var mine = organisations.find(callers.current().organisation()).orElseThrow(NotFound::new);
        return ParticularsPage.of(mine, book.own(), form);
    }
}
