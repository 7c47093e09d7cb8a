package dev.replydesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the direction of dependencies between the features. */
class ModularityTests {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.replydesk");

    @Test
    void featuresDependOnEachOtherInOneDirectionOnly() {
        ApplicationModules.of(ReplyDeskApplication.class).verify();
    }

    @Test
    void onlyOneClassKnowsTheProtocolLibrary() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("CommonsNetClient")
                .and()
                .haveNameNotMatching(".*CommonsNetClient\\$.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.net..")
                .because("it loses what it does not understand")
                .check(CLASSES);
    }

    @Test
    void protocolIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("dev.replydesk.protocol..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "org.springframework.web..", "jakarta..")
                .check(CLASSES);
    }
}
