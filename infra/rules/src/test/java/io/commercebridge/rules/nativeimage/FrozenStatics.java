package io.commercebridge.rules.nativeimage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Static fields that a native image would build once, on the build machine, for everybody: clients, clocks, randomness. */
final class FrozenStatics {

    private static final Set<String> LIVING = Set.of(
            "java.net.http.HttpClient",
            "java.time.Clock",
            "java.time.Instant",
            "java.util.random.RandomGenerator",
            "java.util.concurrent.Executor",
            "java.lang.Thread",
            "java.net.InetAddress",
            "software.amazon.awssdk.core.SdkClient",
            "software.amazon.awssdk.http.SdkHttpClient",
            "software.amazon.awssdk.auth.credentials.AwsCredentialsProvider");

    private FrozenStatics() {}

    static List<String> in(Iterable<JavaClass> classes) {
        List<String> complaints = new ArrayList<>();
        for (JavaClass type : classes) {
            type.getFields().stream()
                    .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                    .filter(field -> LIVING.stream().anyMatch(field.getRawType()::isAssignableTo))
                    .forEach(field -> complaints.add(field.getFullName() + " is frozen into the image"));
        }
        return complaints;
    }
}
