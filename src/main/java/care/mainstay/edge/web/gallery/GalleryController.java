package care.mainstay.edge.web.gallery;

import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the design system. They show made-up examples only and are open to everyone. */
@Controller
class GalleryController {

    @Access(everyone = true)
    @GetMapping("/design-system")
    ModelAndView look() {
        return Page.of("gallery/look", GalleryPage.at("/design-system"));
    }

    @Access(everyone = true)
    @GetMapping("/design-system/forms")
    ModelAndView forms() {
        return Page.of("gallery/forms", GalleryPage.at("/design-system/forms"));
    }

    @Access(everyone = true)
    @GetMapping("/design-system/content")
    ModelAndView content() {
        return Page.of("gallery/content", GalleryPage.at("/design-system/content"));
    }

    @Access(everyone = true)
    @GetMapping("/design-system/pictures")
    ModelAndView pictures() {
        return Page.of("gallery/pictures", PicturesPage.examples());
    }
}
