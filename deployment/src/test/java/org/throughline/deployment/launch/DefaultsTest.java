package org.throughline.deployment.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the application takes when nothing is set is what the README promises. */
class DefaultsTest {
    private static final Map<String, Setting> SETTINGS =
            Arrays.stream(Setting.values()).collect(Collectors.toMap(Setting::property, Function.identity()));

    static Stream<JavaField> fields() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.throughline").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.isAnnotatedWith(ConfigProperty.class))
                        .filter(field -> SETTINGS.containsKey(
                                field.getAnnotationOfType(ConfigProperty.class).name()))
                        .filter(field -> !field.getAnnotationOfType(ConfigProperty.class)
                                .defaultValue()
                                .equals(ConfigProperty.UNCONFIGURED_VALUE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void areThoseOfTheSettings(JavaField field) {
        ConfigProperty property = field.getAnnotationOfType(ConfigProperty.class);
        assertThat(property.defaultValue())
                .as(property.name())
                .isEqualTo(SETTINGS.get(property.name()).standard());
    }
}
