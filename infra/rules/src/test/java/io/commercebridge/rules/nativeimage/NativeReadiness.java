package io.commercebridge.rules.nativeimage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassModel;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The deployed classes of a base package, as ArchUnit and as the class file sees them. */
record NativeReadiness(String base, List<JavaClass> own, JavaClasses all, List<ClassModel> files) {

    static NativeReadiness of(String base, Collection<Path> folders) {
        // The events come along, because our boundaries reach into them.
        ClassFileImporter importer = new ClassFileImporter();
        List<JavaClass> own = importer.importPaths(folders).stream()
                .filter(type -> type.getPackageName().startsWith(base))
                .toList();
        JavaClasses all = importer.importUrls(locations(folders));
        List<ClassModel> files = ClassFiles.below(folders).stream()
                .filter(file -> ClassFiles.name(file).startsWith(base))
                .toList();
        return new NativeReadiness(base, own, all, files);
    }

    /** For each type of ours or of AWS that JSON passes through, the way to it. */
    Map<String, String> jsonTypes() {
        Map<String, Set<String>> roots = new TreeMap<>(new Boundaries(own).types());
        JacksonCalls.in(files, base).forEach((type, where) -> roots.merge(type, where, NativeReadiness::union));
        return new Reach(all, base).from(roots);
    }

    List<String> unregistered() {
        Set<String> registered = new TreeSet<>(Registrations.in(own));
        registered.addAll(LambdaEvents.registeredByTheExtension());
        List<String> complaints = new ArrayList<>();
        jsonTypes().forEach((type, way) -> {
            if (!registered.contains(type)) {
                complaints.add("%s needs @RegisterForReflection: %s".formatted(type, way));
            }
        });
        return complaints;
    }

    private static Set<String> union(Set<String> left, Set<String> right) {
        Set<String> both = new TreeSet<>(left);
        both.addAll(right);
        return both;
    }

    private static List<URL> locations(Collection<Path> folders) {
        List<URL> urls = new ArrayList<>();
        try {
            for (Path folder : folders) {
                urls.add(folder.toUri().toURL());
            }
            Enumeration<URL> events =
                    NativeReadiness.class.getClassLoader().getResources(LambdaEvents.PACKAGE.replace('.', '/'));
            while (events.hasMoreElements()) {
                urls.add(events.nextElement());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return urls;
    }
}
