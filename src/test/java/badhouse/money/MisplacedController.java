package badhouse.money;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Breaks on purpose: a controller away from the edge, with a handler that declares nothing. */
@Controller
public class MisplacedController {

    @GetMapping("/for-whom")
    void forWhom() {}
}
