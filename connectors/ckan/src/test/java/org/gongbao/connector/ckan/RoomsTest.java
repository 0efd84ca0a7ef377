package org.gongbao.connector.ckan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RoomsTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gongbao.connector.ckan");

    @Test
    void mapping_knows_neither_http_nor_kafka() {
        noClasses()
                .that()
                .resideInAPackage("..ckan.mapping..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.gongbao.connector.http..", "..ckan.client..")
                .check(classes);
    }

    @Test
    void client_knows_no_kafka() {
        noClasses()
                .that()
                .resideInAPackage("..ckan.client..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(classes);
    }
}
