package care.mainstay.edge.web.shell;

/** The token every form carries so that no other site can post on somebody's behalf. */
public record Csrf(String parameter, String token) {}
