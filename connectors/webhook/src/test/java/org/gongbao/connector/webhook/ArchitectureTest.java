package org.gongbao.connector.webhook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.gongbao.connector.webhook";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void onlyTheOutermostPackageKnowsConnect() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.connect..")
                .check(classes);
    }

    @Test
    void lanesAndMessagesKnowNeitherKafkaNorNetwork() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".lane", ROOT + ".message")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.gongbao.connector.http..", "java.net..")
                .check(classes);
    }

    @Test
    void siblingsAreUnknown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.gongbao.streams..", "org.gongbao.portal..", "org.gongbao.connector.ckan..")
                .check(classes);
    }
}
