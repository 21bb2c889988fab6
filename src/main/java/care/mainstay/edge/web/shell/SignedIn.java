package care.mainstay.edge.web.shell;

/** Who is signed in, in the words the header shows: "Ada Bello · Coordinator · Larkfield Homecare". */
public record SignedIn(String name, String role, String organisation) {}
