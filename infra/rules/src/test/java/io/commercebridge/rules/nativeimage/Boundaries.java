package io.commercebridge.rules.nativeimage;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Types that cross JSON by declaration: functions, REST interfaces, annotated members, type references. */
record Boundaries(Iterable<JavaClass> classes) {

    /** For each type, of whichever library, where it crosses. */
    Map<String, Set<String>> types() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (JavaClass type : classes) {
            type.getMethods().stream()
                    .filter(method -> method.isAnnotatedWith("io.quarkus.funqy.Funq") || isRestCall(method))
                    .forEach(method ->
                            involved(method).forEach(raw -> note(found, raw.getName(), method.getFullName())));
            if (type.getAnnotations().stream().anyMatch(Boundaries::isJackson) || hasJacksonMember(type)) {
                note(found, type.getName(), "its Jackson annotations");
            }
            type.getSuperclass()
                    .filter(parent ->
                            parent.toErasure().getName().equals("com.fasterxml.jackson.core.type.TypeReference"))
                    .ifPresent(parent ->
                            parent.getAllInvolvedRawTypes().forEach(raw -> note(found, raw.getName(), type.getName())));
        }
        return found;
    }

    private static Stream<JavaClass> involved(JavaMethod method) {
        Stream<JavaType> bodies = method.getParameters().stream()
                .filter(parameter -> parameter.getAnnotations().stream().noneMatch(Boundaries::isPartOfTheRequestLine))
                .map(JavaParameter::getType);
        return Stream.concat(bodies, Stream.of(method.getReturnType()))
                .flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }

    private static boolean isRestCall(JavaMethod method) {
        return method.getOwner().isInterface()
                && method.getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getRawType().getPackageName().equals("jakarta.ws.rs"));
    }

    /** {@code @PathParam}, {@code @BeanParam}, {@code @Url} and the like: converted by generated code. */
    private static boolean isPartOfTheRequestLine(JavaAnnotation<?> annotation) {
        String name = annotation.getRawType().getName();
        return name.endsWith("Param") || name.endsWith(".Url");
    }

    private static boolean hasJacksonMember(JavaClass type) {
        return type.getMembers().stream()
                .map(JavaMember::getAnnotations)
                .flatMap(Set::stream)
                .anyMatch(Boundaries::isJackson);
    }

    private static boolean isJackson(JavaAnnotation<?> annotation) {
        return annotation.getRawType().getPackageName().startsWith("com.fasterxml.jackson.");
    }

    private static void note(Map<String, Set<String>> found, String type, String where) {
        found.computeIfAbsent(type, _ -> new TreeSet<>()).add(where);
    }
}
