package io.commercebridge.rules.nativeimage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Types that JSON reaches from a boundary, through the components and fields of those before them. */
record Reach(JavaClasses classes, String base) {

    /** For each concrete type that must be registered, the way that leads to it. */
    Map<String, String> from(Map<String, Set<String>> roots) {
        Map<String, String> ways = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        roots.forEach((type, where) -> visit(type, where.iterator().next(), ways, open));
        while (!open.isEmpty()) {
            String name = open.pop();
            JavaClass type = classes.get(name);
            next(type).forEach(other -> visit(other, ways.get(name) + " > " + type.getSimpleName(), ways, open));
        }
        ways.keySet().removeIf(name -> isNeverBuilt(classes.get(name)));
        return ways;
    }

    private void visit(String type, String way, Map<String, String> ways, Deque<String> open) {
        if (belongs(type) && classes.contain(type) && ways.putIfAbsent(type, way) == null) {
            open.push(type);
        }
    }

    /** Interfaces have no members to keep, and a type reference only carries its argument. */
    private static boolean isNeverBuilt(JavaClass type) {
        return type.isInterface() || type.isAssignableTo("com.fasterxml.jackson.core.type.TypeReference");
    }

    private boolean belongs(String type) {
        return type.startsWith(base) || type.startsWith(LambdaEvents.PACKAGE);
    }

    private static Set<String> next(JavaClass type) {
        Set<String> names = new TreeSet<>();
        for (JavaField field : type.getAllFields()) {
            if (!field.getModifiers().contains(JavaModifier.STATIC)
                    && !field.getModifiers().contains(JavaModifier.TRANSIENT)) {
                field.getType()
                        .getAllInvolvedRawTypes()
                        .forEach(raw -> names.add(raw.getBaseComponentType().getName()));
            }
        }
        // A sealed or abstract type is read and written as one of its kinds.
        type.getAllSubclasses().forEach(kind -> names.add(kind.getName()));
        return names;
    }
}
