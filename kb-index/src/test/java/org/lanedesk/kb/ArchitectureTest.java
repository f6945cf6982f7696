package org.lanedesk.kb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps the index replaceable; each rule says why. */
class ArchitectureTest {

  private static final JavaClasses INDEX =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.lanedesk.kb");

  @Test
  void noLuceneTypeLeaves() {
    codeUnits()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should(mentionOurTypesOnly())
        .because("who asks the index need not know what it is made of")
        .check(INDEX);
  }

  @Test
  void theIndexNeedsNoContainer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta..")
        .because("the index is opened, asked and closed in a plain JVM")
        .check(INDEX);
  }

  private static ArchCondition<JavaCodeUnit> mentionOurTypesOnly() {
    return new ArchCondition<>("mention Java's and our types only") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        boolean ours =
            Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(type -> type.getBaseComponentType().getPackageName())
                .allMatch(name ->
                    name.isEmpty() || name.startsWith("java.") || name.contains("lanedesk"));
        events.add(new SimpleConditionEvent(unit, ours, unit.getFullName()));
      }
    };
  }
}
