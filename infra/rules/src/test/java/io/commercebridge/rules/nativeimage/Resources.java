package io.commercebridge.rules.nativeimage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Resources that code opens by name: a native image holds only those that are declared. */
record Resources(List<String> includes) {

    private static final Set<String> CALLS = Set.of("getResource", "getResourceAsStream", "getResources", "resources");
    private static final Set<String> LOADERS = Set.of("java.lang.Class", "java.lang.ClassLoader", "java.lang.Module");

    Resources {
        includes = List.copyOf(includes);
    }

    /** Globs of {@code quarkus.native.resources.includes} in the text of a properties file. */
    static Resources declaredIn(Collection<String> propertiesFiles) {
        return new Resources(propertiesFiles.stream()
                .map(Resources::load)
                .map(properties -> properties.getProperty("quarkus.native.resources.includes", ""))
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(glob -> !glob.isEmpty())
                .toList());
    }

    List<String> complaints(Collection<ClassModel> types) {
        List<String> complaints = new ArrayList<>();
        for (ClassModel type : types) {
            for (Body body : Body.of(type)) {
                complain(body, complaints);
            }
        }
        return complaints;
    }

    boolean holds(String resource) {
        return includes.stream()
                .anyMatch(glob ->
                        FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(resource)));
    }

    private void complain(Body body, List<String> complaints) {
        for (int i = 0; i < body.instructions().size(); i++) {
            if (body.instructions().get(i) instanceof InvokeInstruction invoke && opens(invoke)) {
                Optional<String> name = body.lastText(i);
                String path = name.map(text -> path(text, invoke, body)).orElse("");
                if (path.isEmpty()) {
                    complaints.add(body.key() + " opens a resource whose name is not a constant");
                } else if (!holds(path)) {
                    complaints.add(
                            body.key() + " opens " + path + ", which quarkus.native.resources.includes does not name");
                }
            }
        }
    }

    private static boolean opens(InvokeInstruction invoke) {
        return CALLS.contains(invoke.name().stringValue())
                && LOADERS.contains(Body.name(invoke.owner().asSymbol()));
    }

    /** A class opens relative to its package unless the name starts with a slash; a loader always from the root. */
    private static String path(String name, InvokeInstruction invoke, Body body) {
        boolean byClass = Body.name(invoke.owner().asSymbol()).equals("java.lang.Class");
        String internal = body.owner().thisClass().asInternalName();
        return byClass && !name.startsWith("/")
                ? internal.substring(0, internal.lastIndexOf('/') + 1) + name
                : name.replaceFirst("^/", "");
    }

    private static Properties load(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
