package io.commercebridge.rules.size;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.rules.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The budgets of the whole; those of a single file and method are Checkstyle's. */
class SizeBudgetTest {

    @Test
    void halfOfAllFilesFitOnAScreen() {
        Sizes files = fileSizes("main");
        System.out.printf("main files: %s; test files: %s%n", files, fileSizes("test"));
        assertThat(files.lines()).hasSizeGreaterThan(20);
        assertThat(files.percentile(50)).as("median lines of a file").isLessThanOrEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "test"})
    void nineOfTenMethodsAreShort(String sourceSet) {
        Sizes methods = MethodSizes.of(code(sourceSet));
        System.out.printf("%s methods: %s%n", sourceSet, methods);
        assertThat(methods.lines()).hasSizeGreaterThan(20);
        assertThat(methods.percentile(90)).as("p90 lines of a method").isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "test"})
    void aPackageCanBeReadInOneGo(String sourceSet) {
        Map<Path, Long> files = code(sourceSet).stream().collect(groupingBy(Path::getParent, counting()));
        assertThat(files).isNotEmpty().allSatisfy((folder, count) -> assertThat(count)
                .as("files of %s", Project.root().relativize(folder))
                .isLessThanOrEqualTo(12));
    }

    @Test
    void countsAMethodFromItsFirstModifierToItsBrace() {
        Path planted = Project.root().resolve("infra/rules/src/test/java/io/commercebridge/rules/size/Sizes.java");
        Sizes methods = MethodSizes.of(List.of(planted));
        assertThat(methods.lines()).containsExactly(3, 4, 5);
    }

    @Test
    void takesTheNearestRankAsPercentile() {
        Sizes sizes = new Sizes(List.of(10, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        assertThat(sizes.percentile(50)).isEqualTo(5);
        assertThat(sizes.percentile(90)).isEqualTo(9);
        assertThat(sizes.percentile(100)).isEqualTo(10);
    }

    private static Sizes fileSizes(String sourceSet) {
        return new Sizes(code(sourceSet).stream()
                .map(file -> (int) Project.text(file).lines().count())
                .toList());
    }

    /** Package descriptions would flatter the figures. */
    private static List<Path> code(String sourceSet) {
        return Project.javaFiles(sourceSet).stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .toList();
    }
}
