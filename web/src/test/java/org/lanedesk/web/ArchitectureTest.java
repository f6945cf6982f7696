package org.lanedesk.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

/** What keeps the pages and the API thin; each rule says why. */
class ArchitectureTest {

  private static final JavaClasses WEB =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.lanedesk");

  @Test
  void pagesReadRowsNotEntities() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.lanedesk.web..")
            .should()
            .dependOnClassesThat(
                describe(
                    "entity or repository",
                    it ->
                        it.isAnnotatedWith(Entity.class)
                            || it.isAnnotatedWith("jakarta.data.repository.Repository")))
            .because("what a page shows is a record made by the query"));
  }

  @Test
  void pagesReachTheDatabaseThroughDesks() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.lanedesk.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "jakarta.persistence..",
                "jakarta.data..",
                "java.sql..",
                "javax.sql..",
                "org.hibernate..",
                "org.apache.lucene..")
            .because("page, desk, repository: three hops"));
  }

  @Test
  void roomsDoNotKnowTheirPages() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.lanedesk.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.lanedesk.web..")
            .because("the rooms also serve the API, imports and tests"));
  }

  @Test
  void namesSayWhatAThingIs() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.lanedesk.web..")
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service|Facade|Dto|DTO|Controller)")
            .because("such a name hides the word of the trade"));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(WEB);
  }
}
