package org.throughline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The rules of the architecture, one constant each. */
final class ModuleRules {
    private static final String DOMAIN = "org.throughline.domain..";
    private static final String PERSISTENCE = "org.throughline.persistence..";
    private static final String GRAPHQL = "org.throughline.graphql..";
    private static final String IMPORTS = "org.throughline.imports..";
    private static final String REPORTING = "org.throughline.reporting..";
    private static final String DEPLOYMENT = "org.throughline.deployment..";

    static final ArchRule THE_DOMAIN_KNOWS_THE_JDK_AND_PERSISTENCE_ANNOTATIONS_ONLY = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "jakarta.persistence..", DOMAIN);

    static final ArchRule THE_DOMAIN_HAS_NO_CLOCK_OF_ITS_OWN = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    static final ArchRule PERSISTENCE_KNOWS_THE_DOMAIN_ONLY =
            knowsOnlyTheDomain(PERSISTENCE, GRAPHQL, IMPORTS, REPORTING);
    static final ArchRule GRAPHQL_KNOWS_THE_DOMAIN_ONLY = knowsOnlyTheDomain(GRAPHQL, PERSISTENCE, IMPORTS, REPORTING);
    static final ArchRule IMPORTS_KNOW_THE_DOMAIN_ONLY = knowsOnlyTheDomain(IMPORTS, PERSISTENCE, GRAPHQL, REPORTING);
    static final ArchRule REPORTING_KNOWS_THE_DOMAIN_ONLY =
            knowsOnlyTheDomain(REPORTING, PERSISTENCE, GRAPHQL, IMPORTS);

    static final ArchRule FEATURES_OF_THE_DOMAIN_FORM_NO_CIRCLE = noCircle("org.throughline.domain.(*)..");
    static final ArchRule PACKAGES_OF_GRAPHQL_FORM_NO_CIRCLE = noCircle("org.throughline.graphql.(*)..");
    static final ArchRule PACKAGES_OF_PERSISTENCE_FORM_NO_CIRCLE = noCircle("org.throughline.persistence.(*)..");

    static final ArchRule NOBODY_PRINTS_BUT_THE_LAUNCHER = noClasses()
            .that()
            .resideInAPackage("org.throughline..")
            .and()
            .resideOutsideOfPackage("org.throughline.deployment.launch..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private ModuleRules() {}

    private static ArchRule knowsOnlyTheDomain(String module, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage(DEPLOYMENT)
                // A module that is still empty breaks no rule.
                .allowEmptyShould(true);
    }

    private static ArchRule noCircle(String packages) {
        return slices().matching(packages).should().beFreeOfCycles();
    }
}
