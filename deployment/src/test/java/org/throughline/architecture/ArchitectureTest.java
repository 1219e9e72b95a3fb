package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.domain.bad.DomainThatAsksTheClock;
import org.throughline.domain.bad.DomainThatKnowsContexts;
import org.throughline.domain.bad.one.CircleOne;
import org.throughline.graphql.bad.GraphQLThatKnowsPersistence;
import org.throughline.graphql.bad.one.GraphQLCircleOne;
import org.throughline.imports.bad.ImportThatKnowsGraphQL;
import org.throughline.imports.bad.ImportThatPrints;
import org.throughline.persistence.bad.PersistenceThatKnowsImports;
import org.throughline.persistence.bad.one.PersistenceCircleOne;
import org.throughline.reporting.bad.ReportThatKnowsPersistence;

class ArchitectureTest {
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/bad/"))
            // Test support of other modules comes as a jar.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.throughline");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        ModuleRules.THE_DOMAIN_KNOWS_THE_JDK_AND_PERSISTENCE_ANNOTATIONS_ONLY,
                        DomainThatKnowsContexts.class),
                rule(ModuleRules.THE_DOMAIN_HAS_NO_CLOCK_OF_ITS_OWN, DomainThatAsksTheClock.class),
                rule(ModuleRules.PERSISTENCE_KNOWS_THE_DOMAIN_ONLY, PersistenceThatKnowsImports.class),
                rule(ModuleRules.GRAPHQL_KNOWS_THE_DOMAIN_ONLY, GraphQLThatKnowsPersistence.class),
                rule(ModuleRules.IMPORTS_KNOW_THE_DOMAIN_ONLY, ImportThatKnowsGraphQL.class),
                rule(ModuleRules.REPORTING_KNOWS_THE_DOMAIN_ONLY, ReportThatKnowsPersistence.class),
                rule(ModuleRules.FEATURES_OF_THE_DOMAIN_FORM_NO_CIRCLE, CircleOne.class, CircleOne.other()),
                rule(ModuleRules.PACKAGES_OF_GRAPHQL_FORM_NO_CIRCLE, GraphQLCircleOne.class, GraphQLCircleOne.other()),
                rule(
                        ModuleRules.PACKAGES_OF_PERSISTENCE_FORM_NO_CIRCLE,
                        PersistenceCircleOne.class,
                        PersistenceCircleOne.other()),
                rule(ModuleRules.NOBODY_PRINTS_BUT_THE_LAUNCHER, ImportThatPrints.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule, List<Class<?>> bad) {
        rule.check(PRODUCTION);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rejectsWhatBreaksIt(ArchRule rule, List<Class<?>> bad) {
        JavaClasses classes = new ClassFileImporter().importClasses(bad);
        assertThatThrownBy(() -> rule.check(classes)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyPackageExplainsItself() {
        Set<String> packages = PRODUCTION.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName())
                .collect(Collectors.toSet());
        Set<String> explained = PRODUCTION.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName())
                .collect(Collectors.toSet());
        assertThat(explained).containsAll(packages);
    }

    private static Arguments rule(ArchRule rule, Class<?>... bad) {
        return Arguments.of(rule, List.of(bad));
    }
}
