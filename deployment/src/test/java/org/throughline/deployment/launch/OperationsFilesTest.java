package org.throughline.deployment.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What operators copy names settings and exit codes that there are. */
class OperationsFilesTest {
    private static final Path FILES = Path.of("src/main/operations");
    private static final Path GUIDE = Path.of("../docs/operations.md");
    /** Of the compose file itself. */
    private static final Set<String> OTHERS = Set.of("THROUGHLINE_IMAGE");

    private static final Pattern VARIABLE = Pattern.compile("THROUGHLINE_[A-Z_]+[A-Z]");
    private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)[=`]");

    @Test
    void nameVariablesThatAreSettings() throws IOException {
        Set<String> named = named(VARIABLE, 0, files());
        named.addAll(named(VARIABLE, 0, List.of(GUIDE)));
        assertThat(named).hasSizeGreaterThan(10);

        named.removeIf(name -> OTHERS.contains(name)
                || Stream.of(Setting.values())
                        .anyMatch(setting -> setting.environmentVariable().equals(name)
                                || setting.fileEnvironmentVariable().equals(name)
                                        && setting.kind() == Setting.Kind.SECRET));

        assertThat(named).isEmpty();
    }

    @Test
    void theGuideNamesOptionsThatThereAre() throws IOException {
        Set<String> named = named(OPTION, 1, List.of(GUIDE));
        assertThat(named).hasSizeGreaterThan(10);

        named.removeIf(option -> option.equals("--help")
                || Setting.ofOption(option).isPresent()
                || Setting.ofFileOption(option).isPresent());

        assertThat(named).isEmpty();
    }

    @Test
    void theGuideNamesFilesThatThereAre() throws IOException {
        Set<String> named = named(Pattern.compile("deployment/src/main/operations[\\w./-]*\\w"), 0, List.of(GUIDE));
        assertThat(named).hasSizeGreaterThanOrEqualTo(4);

        assertThat(named).allSatisfy(file -> assertThat(Path.of("..", file)).exists());
    }

    @Test
    void theServiceIsNotTriedAgainAfterExitCodesThatThereAre() throws IOException {
        String unit = Files.readString(FILES.resolve("systemd/throughline.service"));
        Set<Integer> codes = Stream.of(ExitCode.values()).map(ExitCode::code).collect(Collectors.toSet());

        String prevented = unit.lines()
                .filter(line -> line.startsWith("RestartPreventExitStatus="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();

        assertThat(List.of(prevented.split(" ")))
                .extracting(Integer::valueOf)
                .isSubsetOf(codes)
                .containsExactly(ExitCode.USAGE.code(), ExitCode.DATABASE_UNSUITABLE.code(), ExitCode.NOT_MOVED.code());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Set<String> named(Pattern pattern, int group, List<Path> files) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : files) {
            pattern.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(group))
                    .forEach(names::add);
        }
        return names;
    }
}
