package org.throughline.deployment.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The compose file and the chart, by the schemas of Compose and Kubernetes, which npm brings. Needs Node 20 or newer. */
class ManifestsIT {
    private static final Path SOURCE = Path.of("src/main/operations");
    private static final Path LINT = Path.of("src/test/manifests");
    private static final String WINDOWS = System.getProperty("os.name").startsWith("Windows") ? ".cmd" : "";

    @TempDir
    private static Path lint;

    @TempDir
    private Path folder;

    @BeforeAll
    static void install() throws IOException {
        for (String file : List.of("package.json", "package-lock.json", "lint.mjs", "chart.mjs")) {
            Files.copy(LINT.resolve(file), lint.resolve(file));
        }
        Tool.Result result = Tool.run(
                lint, "npm" + WINDOWS, "ci", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts");
        assertThat(result.status()).as(result.said()).isZero();
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SOURCE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void areWellFormed() {
        assertThat(lint()).isEqualTo(new Tool.Result(0, "compose.yaml and 5 objects of the chart are well formed\n"));
    }

    /** Otherwise the check would check nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compose/compose.yaml | read_only: true | read_only: maybe | read_only must be boolean",
                "compose/compose.yaml | stop_grace_period: 60s | stop_grace_period: 20s | killed before it has drained",
                "compose/compose.yaml | restart: unless-stopped | restarts: always | must NOT have additional properties",
                "helm/throughline/templates/deployment.yaml | replicas: | replica: | only specify known properties",
                "helm/throughline/templates/deployment.yaml | containerPort: 8080 | containerPort: http | containerPort",
                "helm/throughline/templates/deployment.yaml | maxUnavailable: 0 | maxUnavailable: 1 | takes a node away",
                "helm/throughline/templates/deployment.yaml | readOnlyRootFilesystem | readOnlyRoot | only specify known properties",
                "helm/throughline/templates/service.yaml | name: throughline | name: througline | selects no pod",
                "helm/throughline/templates/ingress.yaml | .Values.host | .Values.hosts | there is no .Values.hosts",
                "helm/throughline/templates/network.yaml | {{ .Release.Name }} | {{ include \"name\" . }} | Helm's language",
                "helm/throughline/values.yaml | terminationSeconds: 75 | terminationSeconds: 30 | killed before it has drained",
                "helm/throughline/values.yaml | drainDelaySeconds: 8 | drainDelaySeconds: 5 | before anybody has noticed"
            })
    void withAMistakeAreFound(String file, String right, String wrong, String complaint) throws IOException {
        Path mistaken = folder.resolve(file);
        String text = Files.readString(mistaken);
        assertThat(text).contains(right);
        Files.writeString(mistaken, text.replace(right, wrong));

        Tool.Result result = lint();

        assertThat(result.status()).isNotZero();
        assertThat(result.said()).contains(complaint);
    }

    private Tool.Result lint() {
        return Tool.run(lint, "node", "lint.mjs", folder.toString());
    }
}
