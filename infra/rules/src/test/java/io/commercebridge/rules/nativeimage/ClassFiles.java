package io.commercebridge.rules.nativeimage;

import io.commercebridge.rules.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Class files as the compiler wrote them, for what reflection does not show: the instructions. */
final class ClassFiles {

    private ClassFiles() {}

    static List<ClassModel> below(Collection<Path> folders) {
        return folders.stream()
                .flatMap(Project::walk)
                .filter(file -> file.toString().endsWith(".class"))
                .map(ClassFiles::parse)
                .toList();
    }

    static String name(ClassModel type) {
        return type.thisClass().asInternalName().replace('/', '.');
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
