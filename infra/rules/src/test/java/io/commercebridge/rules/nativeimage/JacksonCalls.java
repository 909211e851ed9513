package io.commercebridge.rules.nativeimage;

import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Types that Jackson is asked to read or write, found in the instructions. A method that passes its own parameter on to Jackson
 * counts as Jackson itself, so its callers are looked at in turn.
 */
final class JacksonCalls {

    private static final Set<String> READ = Set.of(
            "readValue",
            "readValues",
            "treeToValue",
            "convertValue",
            "readerFor",
            "readerForListOf",
            "forType",
            "readValueAs",
            "constructType",
            "constructCollectionType",
            "constructMapType",
            "readEntity");
    private static final Set<String> WRITE = Set.of(
            "writeValueAsString",
            "writeValueAsBytes",
            "writeValue",
            "valueToTree",
            "writerFor",
            "writeObject",
            "writePOJO",
            "putPOJO",
            "addPOJO");

    private final List<Body> bodies;
    private final Set<String> passingOn = new HashSet<>();
    private final Map<String, Set<String>> found = new TreeMap<>();

    private JacksonCalls(List<Body> bodies) {
        this.bodies = bodies;
    }

    /** For each type of ours, the methods that hand it to Jackson. */
    static Map<String, Set<String>> in(Collection<ClassModel> types, String base) {
        JacksonCalls calls = new JacksonCalls(
                types.stream().flatMap(type -> Body.of(type).stream()).toList());
        int known;
        do {
            known = calls.passingOn.size();
            calls.bodies.forEach(calls::scan);
        } while (calls.passingOn.size() > known);
        calls.found.keySet().removeIf(name -> !name.startsWith(base));
        return calls.found;
    }

    private void scan(Body body) {
        for (int i = 0; i < body.instructions().size(); i++) {
            Instruction instruction = body.instructions().get(i);
            if (instruction instanceof InvokeInstruction invoke) {
                scan(body, invoke, i);
            }
        }
    }

    private void scan(Body body, InvokeInstruction invoke, int index) {
        boolean passesOn = passingOn.contains(key(invoke));
        if (!passesOn && !isJackson(invoke)) {
            return;
        }
        Set<String> argument = body.lastArgument(index);
        argument.forEach(name -> note(name, body));
        if (takesAType(invoke)) {
            body.literals().forEach(name -> note(name, body));
        }
        boolean untyped = argument.stream().allMatch(JacksonCalls::saysNothing);
        if (body.passesParameterOn(index) && untyped) {
            passingOn.add(body.key());
        }
    }

    private void note(String type, Body body) {
        found.computeIfAbsent(type, _ -> new TreeSet<>()).add(body.key());
    }

    private static boolean isJackson(InvokeInstruction invoke) {
        String owner = Body.name(invoke.owner().asSymbol());
        String name = invoke.name().stringValue();
        boolean library = owner.startsWith("com.fasterxml.jackson.") || owner.startsWith("jakarta.ws.rs.");
        return library && (READ.contains(name) || WRITE.contains(name));
    }

    private static boolean takesAType(InvokeInstruction invoke) {
        return invoke.typeSymbol().parameterList().stream()
                .map(ClassDesc::descriptorString)
                .anyMatch(type -> type.equals("Ljava/lang/Class;"));
    }

    private static boolean saysNothing(String type) {
        return Set.of("java.lang.Class", "java.lang.Object").contains(type)
                || type.startsWith("com.fasterxml.jackson.core.type");
    }

    private static String key(InvokeInstruction invoke) {
        return Body.name(invoke.owner().asSymbol())
                + "."
                + invoke.name().stringValue()
                + invoke.type().stringValue();
    }
}
