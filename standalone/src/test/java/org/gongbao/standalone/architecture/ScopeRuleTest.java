package org.gongbao.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.NeedsNoKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever module adds a part to the API: it says which scope it needs. */
class ScopeRuleTest {

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.gongbao");
    }

    @Test
    void everyPartOfTheApiSaysWhichScopeItNeeds() {
        // given
        ArchRule rule = methods()
                .that(areMappedUnderTheApi())
                .should(sayWhatTheyNeed())
                .because("a part without @Needs(Scope) or @NeedsNoKey is refused to everybody");

        // when
        var result = rule.evaluate(classes);

        // then
        assertThat(result.hasViolation()).as(result.toString()).isFalse();
    }

    private static DescribedPredicate<JavaMethod> areMappedUnderTheApi() {
        return DescribedPredicate.describe(
                "are mapped under /api/",
                method -> method.getOwner().isAnnotatedWith(RestController.class)
                        && paths(method).stream().anyMatch(path -> path.startsWith("/api/")));
    }

    /** The path of the class, or of the method if the class has none. */
    private static List<String> paths(JavaMethod method) {
        if (!method.isMetaAnnotatedWith(RequestMapping.class)) {
            return List.of();
        }
        JavaClass owner = method.getOwner();
        return owner.isAnnotatedWith(RequestMapping.class)
                ? List.of(owner.getAnnotationOfType(RequestMapping.class).value())
                : method.getAnnotations().stream()
                        .flatMap(annotation -> annotation.getProperties().values().stream())
                        .filter(String[].class::isInstance)
                        .flatMap(values -> Arrays.stream((String[]) values))
                        .toList();
    }

    private static ArchCondition<JavaMethod> sayWhatTheyNeed() {
        return new ArchCondition<>("say what they need") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = method.isAnnotatedWith(Needs.class)
                        || method.isAnnotatedWith(NeedsNoKey.class)
                        || method.getOwner().isAnnotatedWith(Needs.class)
                        || method.getOwner().isAnnotatedWith(NeedsNoKey.class);
                events.add(new SimpleConditionEvent(method, said, method.getFullName() + " says nothing"));
            }
        };
    }
}
