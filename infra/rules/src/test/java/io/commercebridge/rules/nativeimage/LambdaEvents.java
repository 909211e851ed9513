package io.commercebridge.rules.nativeimage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.Set;
import java.util.TreeSet;

/** The event types of AWS, and which of them the Quarkus extension registers by itself. */
final class LambdaEvents {

    static final String PACKAGE = "com.amazonaws.services.lambda.runtime.events.";

    /** The extension's own build step names them as class constants; read, so that an upgrade cannot make a list here stale. */
    private static final String BUILD_STEP = "io/quarkus/funqy/deployment/bindings/FunqyAmazonLambdaProcessor.class";

    private LambdaEvents() {}

    static Set<String> registeredByTheExtension() {
        Set<String> names = new TreeSet<>();
        for (PoolEntry entry : ClassFile.of().parse(buildStep()).constantPool()) {
            if (entry instanceof ClassEntry type) {
                names.add(type.asInternalName().replace('/', '.'));
            }
        }
        names.removeIf(name -> !name.startsWith(PACKAGE));
        return names;
    }

    private static byte[] buildStep() {
        try (InputStream step = LambdaEvents.class.getClassLoader().getResourceAsStream(BUILD_STEP)) {
            return requireNonNull(step, BUILD_STEP).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
