package io.commercebridge.rules.nativeimage;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** What {@code @RegisterForReflection} registers, which is less than it seems. */
final class Registrations {

    private static final String ANNOTATION = "io.quarkus.runtime.annotations.RegisterForReflection";

    private Registrations() {}

    /**
     * Names of the types whose constructors, methods and fields are kept. With {@code targets} the annotated class itself is not
     * among them. Nested classes are, unless {@code ignoreNested} says otherwise, but only those of the index: a library without one,
     * such as AWS's events, needs every nested type named.
     */
    static Set<String> in(Iterable<JavaClass> classes) {
        Set<String> names = new TreeSet<>();
        for (JavaClass type : classes) {
            type.tryGetAnnotationOfType(ANNOTATION)
                    .filter(Registrations::keepsMembers)
                    .ifPresent(annotation -> {
                        Set<String> targets = targets(annotation);
                        Set<String> meant = targets.isEmpty() ? Set.of(type.getName()) : targets;
                        names.addAll(meant);
                        if (annotation
                                .get("ignoreNested")
                                .filter(Boolean.TRUE::equals)
                                .isEmpty()) {
                            meant.forEach(name -> addNested(name, classes, names));
                        }
                    });
        }
        return names;
    }

    private static boolean keepsMembers(JavaAnnotation<?> annotation) {
        return annotation.get("methods").filter(Boolean.FALSE::equals).isEmpty()
                && annotation.get("fields").filter(Boolean.FALSE::equals).isEmpty();
    }

    private static Set<String> targets(JavaAnnotation<?> annotation) {
        Set<String> names = new TreeSet<>();
        annotation.get("targets").ifPresent(value -> Arrays.stream((Object[]) value)
                .forEach(target -> names.add(((JavaClass) target).getName())));
        annotation.get("classNames").ifPresent(value -> names.addAll(Arrays.asList((String[]) value)));
        return names;
    }

    private static void addNested(String outer, Iterable<JavaClass> classes, Set<String> names) {
        for (JavaClass type : classes) {
            if (type.getName().startsWith(outer + "$")) {
                names.add(type.getName());
            }
        }
    }
}
