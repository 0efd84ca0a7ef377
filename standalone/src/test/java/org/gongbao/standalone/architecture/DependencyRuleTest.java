package org.gongbao.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dependency rule of the house: schemas below, siblings side by side, standalone on top. */
class DependencyRuleTest {
    private static final List<String> SIBLINGS = List.of(
            "org.gongbao.producers..",
            "org.gongbao.streams..",
            "org.gongbao.connector..",
            "org.gongbao.portal..",
            "org.gongbao.broker..");

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.gongbao");
        assertThat(classes).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.gongbao.producers..",
                "org.gongbao.streams..",
                "org.gongbao.connector..",
                "org.gongbao.portal..",
                "org.gongbao.broker.."
            })
    void siblingsDoNotKnowEachOther(String sibling) {
        // given
        String[] others =
                SIBLINGS.stream().filter(other -> !other.equals(sibling)).toArray(String[]::new);
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(sibling)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
        // when
        boolean broken = rule.evaluate(classes).hasViolation();
        // then
        assertThat(broken).as(rule.evaluate(classes).toString()).isFalse();
    }

    @Test
    void nobodyKnowsTheProgramOnTop() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.gongbao.standalone..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.gongbao.standalone.."));
    }

    @Test
    void schemasKnowNoOtherModule() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.gongbao.schemas..", "org.gongbao.record..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SIBLINGS.toArray(String[]::new)));
    }

    @Test
    void theConnectorsDoNotKnowOneAnotherAndTheirHttpPartKnowsNoKafka() {
        check(noClasses()
                .that()
                .resideInAPackage("org.gongbao.connector.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..", "org.gongbao.connector.webhook..", "org.gongbao.connector.ckan.."));
        check(noClasses()
                .that()
                .resideInAPackage("org.gongbao.connector.webhook..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.gongbao.connector.ckan.."));
    }

    @Test
    void onlyTheBrokerModuleSeesKafkasServer() {
        check(classes()
                .that()
                .resideOutsideOfPackage("org.gongbao.broker..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("kafka..", "org.apache.kafka.server..", "org.apache.kafka.metadata.."));
    }

    @Test
    void understandingAndReadingKnowNeitherKafkaNorSpring() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.gongbao.streams.understanding..", "org.gongbao.producers.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.."));
    }

    private static void check(ArchRule rule) {
        assertThat(rule.evaluate(classes).hasViolation())
                .as(rule.evaluate(classes).toString())
                .isFalse();
    }
}
