package care.mainstay.edge.web.signin;

import care.mainstay.edge.web.components.Form;

/** Changing one's own password. */
public record PasswordPage(Form form) {}
