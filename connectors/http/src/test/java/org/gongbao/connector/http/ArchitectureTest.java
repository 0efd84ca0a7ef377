package org.gongbao.connector.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void httpKnowsNothingOfKafkaAndConnect() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..", "org.apache.avro..", "org.gongbao.schemas..", "org.springframework..")
                .check(new ClassFileImporter().importPackages("org.gongbao.connector.http"));
    }
}
