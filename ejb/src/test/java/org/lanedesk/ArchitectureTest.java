package org.lanedesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.data.repository.Repository;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.ShopClock;

/** What keeps the house readable; each rule says why. */
class ArchitectureTest {

  /** Which room may know which. A room that is not named here may not exist. */
  private static final String ROOMS =
      """
      event        :
      outbox       : event
      account      : event outbox
      audit        : event account
      member       : event outbox account
      ticket       : event outbox account member
      sla          : event outbox account member ticket
      routing      : event outbox account member ticket sla knowledge
      returns      : event outbox account member ticket sla
      knowledge    : event outbox account member ticket kb
      channel.mail : event outbox account member ticket routing returns knowledge
      channel.chat : event outbox account member ticket routing
      channel.hook : event outbox account member ticket returns
      report       : event outbox account audit member ticket sla routing returns knowledge
      replay       : event outbox account member ticket sla routing
      start        :
      demo         : event outbox account audit member ticket sla routing returns knowledge kb
      """;

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/kb-index/"))
          .importPackages("org.lanedesk");

  private static final DescribedPredicate<JavaClass> ENTITY =
      describe("entity", it -> it.isAnnotatedWith(Entity.class));

  private static final DescribedPredicate<JavaClass> SESSION_BEAN =
      describe(
          "session bean",
          it -> it.isAnnotatedWith(Stateless.class) || it.isAnnotatedWith(Singleton.class));

  private static final Predicate<JavaMethod> HIDDEN =
      method ->
          !method.getModifiers().contains(JavaModifier.PUBLIC)
              && !method.getModifiers().contains(JavaModifier.STATIC);

  private static final DescribedPredicate<JavaClass> THINKER =
      describe("record or enum", it -> it.isRecord() || it.isEnum());

  private static Map<String, Set<String>> allowed() {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    ROOMS
        .lines()
        .forEach(line -> {
          String[] sides = line.split(":", -1);
          table.put(
              sides[0].strip(),
              Arrays.stream(sides[1].strip().split("\\s+"))
                  .filter(room -> !room.isEmpty())
                  .collect(Collectors.toCollection(TreeSet::new)));
        });
    return table;
  }

  @TestFactory
  Stream<DynamicTest> everyRoomKnowsOnlyWhatTheTableAllows() {
    return allowed().entrySet().stream()
        .map(room ->
            DynamicTest.dynamicTest(
                room.getKey(), () -> knowsOnly(room.getKey(), room.getValue())));
  }

  private static void knowsOnly(String room, Set<String> allowed) {
    String[] forbidden =
        Stream.concat(allowed().keySet().stream(), Stream.of("kb"))
            .filter(other -> !other.equals(room) && !allowed.contains(other))
            .map(other -> "org.lanedesk." + other)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("org.lanedesk." + room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .because("room " + room + " may know " + (allowed.isEmpty() ? "nothing" : allowed))
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void everyRoomIsInTheTable() {
    Set<String> rooms = new TreeSet<>();
    HOUSE.forEach(it -> rooms.add(it.getPackageName().replace("org.lanedesk.", "")));
    rooms.removeAll(allowed().keySet());
    assertEquals(Set.of(), rooms, "rooms that the table of this test does not name");
  }

  @Test
  void theTableHasNoCycles() {
    Map<String, Set<String>> left = allowed();
    left.values().forEach(known -> known.retainAll(left.keySet()));
    boolean smaller = true;
    while (smaller) {
      Set<String> done = new TreeSet<>();
      left.forEach((room, known) -> done.addAll(known.isEmpty() ? Set.of(room) : Set.of()));
      done.forEach(left::remove);
      left.values().forEach(known -> known.removeAll(done));
      smaller = !done.isEmpty();
    }
    assertTrue(left.isEmpty(), () -> "rooms that know each other in a circle: " + left);
  }

  @Test
  void roomsDoNotKnowEachOtherInACircle() {
    slices()
        .matching("org.lanedesk.(**)")
        .should()
        .beFreeOfCycles()
        .because("a room must be readable without the rooms that use it")
        .check(HOUSE);
  }

  @Test
  void rulesNeedNoFramework() {
    check(
        classes()
            .that(THINKER)
            .and()
            .haveSimpleNameNotEndingWith("Settings") // read from the configuration at start
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                        "java..",
                        "javax..",
                        "jakarta.json..",
                        "org.apache.commons.csv..",
                        "org.lanedesk..")
                    .or(describe("Embeddable", it -> it.isEquivalentTo(Embeddable.class))))
            .because("a rule must be testable with new, and readable without the container"));
  }

  @Test
  void repositoriesAreAskedByStatelessBeansOnly() {
    check(
        fields()
            .that()
            .haveRawType(describe("repository", it -> it.isAnnotatedWith(Repository.class)))
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Startup.class)
            .because("a repository holds one session, which belongs to one transaction at a time"));
  }

  @Test
  void beansAreCalledThroughPublicMethods() {
    check(
        classes()
            .that(SESSION_BEAN)
            .should(beCalledThroughPublicMethods())
            .because(
                "the container's proxy passes on public methods only; others meet null fields"));
  }

  private static ArchCondition<JavaClass> beCalledThroughPublicMethods() {
    return new ArchCondition<>("be called through public methods, observers too") {
      @Override
      public void check(JavaClass bean, ConditionEvents events) {
        bean.getMethodCallsToSelf().stream()
            .filter(call -> !call.getOriginOwner().equals(bean))
            .filter(call -> call.getTarget().resolveMember().filter(HIDDEN).isPresent())
            .forEach(
                call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
        bean.getMethods().stream()
            .filter(HIDDEN)
            .filter(ArchitectureTest::observes)
            .forEach(it -> events.add(SimpleConditionEvent.violated(it, it.getDescription())));
      }
    };
  }

  private static boolean observes(JavaMethod method) {
    return method.getParameters().stream().anyMatch(it -> it.isAnnotatedWith(Observes.class));
  }

  @Test
  void entitiesChangeByVerbs() {
    check(
        noMethods()
            .that()
            .areDeclaredInClassesThat(ENTITY)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("an entity guards its own state; the caller says what happened"));
  }

  @Test
  void eventsAreRecords() {
    check(
        classes()
            .that()
            .implement(DomainEvent.class)
            .should()
            .beRecords()
            .orShould()
            .beInterfaces()
            .because("an event is a fact and does not change"));
  }

  @Test
  void namesSayWhatAThingIs() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service|Facade|Dto|DTO)")
            .because("such a name hides the word of the trade"));
  }

  @Test
  void everySessionBeanHasANameOfItsOwn() {
    var named =
        HOUSE.stream()
            .filter(c -> c.isAnnotatedWith(Stateless.class) || c.isAnnotatedWith(Singleton.class))
            .collect(Collectors.groupingBy(JavaClass::getSimpleName));
    named.values().removeIf(beans -> beans.size() == 1);
    assertEquals(Map.of(), named, "the server tells session beans apart by their simple name");
  }

  @Test
  void timeComesFromTheClock() {
    var banned = List.of(Instant.class, LocalDate.class, LocalDateTime.class);
    ArchRule rule =
        noClasses()
            .that()
            .areNotAssignableTo(ShopClock.class)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("time is a parameter, and the injected Clock is where it comes from");
    check(rule);
    for (Class<?> type : banned) {
      check(
          noClasses()
              .that()
              .areNotAssignableTo(ShopClock.class)
              .should()
              .callMethod(type, "now")
              .because("time is a parameter, and the injected Clock is where it comes from"));
    }
  }

  @Test
  void nobodySleepsOrPrints() {
    check(
        noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("a log line has a logger, and a wait has an event to wait for"));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOUSE);
  }
}
