package care.mainstay.edge.web.shell.internal;

import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The pages of the application and for whom each is, as its handler declares: so that a page leads nobody to a closed door. */
@Component
class Doors implements SmartInitializingSingleton {

    private record Door(PathPattern path, Access access) {}

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private List<Door> doors = List.of();

    Doors(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        doors = mapping.getObject().getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> Optional.ofNullable(entry.getValue().getMethodAnnotation(Access.class)).stream()
                        .flatMap(access -> entry.getKey().getPatternValues().stream()
                                .map(path -> new Door(PathPatternParser.defaultInstance.parse(path), access))))
                .sorted(Comparator.comparing(Door::path))
                .toList();
    }

    /** Whether a page is for a role; what is no page of the application, such as a picture, is for everybody. */
    boolean isFor(Optional<Role> role, String path) {
        var parsed = PathContainer.parsePath(path);
        return doors.stream()
                .filter(door -> door.path().matches(parsed))
                .findFirst()
                .map(door -> isFor(role, door.access()))
                .orElse(true);
    }

    private static boolean isFor(Optional<Role> role, Access access) {
        return access.everyone()
                || role.filter(known -> access.signedIn()
                                || Arrays.asList(access.value()).contains(known))
                        .isPresent();
    }
}
