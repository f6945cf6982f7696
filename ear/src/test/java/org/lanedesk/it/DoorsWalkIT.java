package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page and every call of the API, tried by everybody. The pages are those in the sources and
 * the calls those of the OpenAPI document, so a new one fails here until the table says who may.
 */
class DoorsWalkIT {
  private static final List<String> PEOPLE =
      List.of("nobody", "guest", "customer", "agent", "editor", "supervisor", "admin");

  /**
   * What is answered to whom: {@code ok}, {@code in} (led to the sign-in), {@code on} (led on), or
   * the status. The guest holds one order of the customer whom ticket, file and account belong to;
   * the ticket is not about that order. The customer is somebody else.
   */
  private static final String PAGES =
      """
      address                        nobody guest customer agent editor supervisor admin
      /                              ok     ok    ok       ok    ok     ok         ok
      /search?q=parcel               ok     ok    ok       ok    ok     ok         ok
      /article?id={article}          ok     ok    ok       ok    ok     ok         ok
      /section?code=pre-sale         ok     ok    ok       ok    ok     ok         ok
      /ask                           ok     ok    ok       ok    ok     ok         ok
      /ticket?id={ticket}            404    404   404      ok    404    ok         ok
      /files/{file}                  404    404   404      ok    404    ok         ok
      /return                        ok     ok    ok       ok    ok     ok         ok
      /returns                       in     ok    ok       ok    ok     ok         ok
      /withdraw                      ok     ok    ok       ok    ok     ok         ok
      /returns?id={return}           in     404   404      ok    404    ok         ok
      /my                            in     ok    ok       ok    ok     ok         ok
      /login                         ok     ok    on       on    on     on         on
      /password                      ok     ok    ok       ok    ok     ok         ok
      /track                         ok     ok    ok       ok    ok     ok         ok
      /account                       in     in    ok       ok    ok     ok         ok
      /standing                      in     in    ok       ok    ok     ok         ok
      /mailbox                       ok     ok    ok       ok    ok     ok         ok
      /console                       in     in    403      ok    403    ok         403
      /console?ticket={ticket}       in     in    403      ok    403    ok         403
      /console/customer?id={account} in     in    403      ok    403    ok         403
      /console/returns               in     in    403      ok    403    ok         403
      /console/bulk                  in     in    403      ok    403    ok         403
      /console/returns?id={return}   in     in    403      ok    403    ok         403
      /supervisor                    in     in    403      403   403    ok         ok
      /supervisor/sla                in     in    403      403   403    ok         ok
      /supervisor/ticket?id={ticket} in     in    403      403   403    ok         ok
      /notices                       in     in    403      ok    403    ok         ok
      /supervisor/calendars          in     in    403      403   403    ok         ok
      /supervisor/calendar?code=DAILY_8_23 in in  403      403   403    ok         ok
      /supervisor/reasons            in     in    403      403   403    ok         ok
      /supervisor/rules              in     in    403      403   403    ok         ok
      /supervisor/what-if            in     in    403      403   403    ok         ok
      /supervisor/fairness           in     in    403      403   403    ok         ok
      /supervisor/teams              in     in    403      403   403    ok         ok
      /supervisor/shifts             in     in    403      403   403    ok         ok
      /supervisor/agents             in     in    403      403   403    ok         ok
      /supervisor/agent?id={agent}   in     in    403      403   403    ok         ok
      /supervisor/refunds            in     in    403      403   403    ok         ok
      /supervisor/returns            in     in    403      403   403    ok         ok
      /supervisor/routing            in     in    403      403   403    ok         ok
      /supervisor/stickiness         in     in    403      403   403    ok         ok
      /supervisor/entitlements       in     in    403      403   403    ok         ok
      /supervisor/fulfilment         in     in    403      403   403    ok         ok
      /supervisor/policies           in     in    403      403   403    ok         ok
      /supervisor/policy?code=FIRST_CHAT_L0 in in 403      403   403    ok         ok
      /knowledge                     in     in    403      403   ok     403        ok
      /knowledge/article?id={article} in    in    403      403   ok     403        ok
      /knowledge/versions?id={article}&number=1 in in 403      403   ok     403        ok
      /knowledge/files               in     in    403      403   ok     403        ok
      /knowledge/try                 in     in    403      403   ok     403        ok
      /knowledge/todo                in     in    403      403   ok     403        ok
      /knowledge/quality             in     in    403      403   ok     403        ok
      /knowledge/sections            in     in    403      403   ok     403        ok
      /knowledge/feedback            in     in    403      403   ok     ok         ok
      /knowledge/phrasings           in     in    403      403   ok     403        ok
      /knowledge/preview?id={article} in    in    403      403   ok     403        ok
      /admin                         in     in    403      403   403    403        ok
      /admin/account?id={account}    in     in    403      403   403    403        ok
      /admin/new                     in     in    403      403   403    403        ok
      /admin/tokens                  in     in    403      403   403    403        ok
      /admin/levels                  in     in    403      403   403    403        ok
      /admin/score                   in     in    403      403   403    403        ok
      /admin/imports                 in     in    403      403   403    403        ok
      /admin/hooks                   in     in    403      403   403    403        ok
      /admin/audit                   in     in    403      403   403    403        ok
      """;

  private static final String CALLS =
      """
      call                                                        nobody customer agent editor supervisor admin
      GET /agents                                                 401    403      ok    403    ok         ok
      GET /agents/{agent}                                         401    403      403   403    ok         ok
      PUT /agents/{agent}                                         401    403      403   403    ok         ok
      GET /attachments/{file}                                     401    404      ok    404    ok         ok
      GET /breach_reasons                                         401    403      ok    403    ok         ok
      PUT /breach_reasons/WALKED                                  401    403      403   403    ok         ok
      GET /entitlements                                           401    403      ok    403    ok         ok
      PUT /entitlements/goodwill/L0                               401    403      403   403    ok         ok
      GET /help_center/articles                                   ok     ok       ok    ok     ok         ok
      GET /help_center/articles/search                            ok     ok       ok    ok     ok         ok
      GET /help_center/articles/{article}                         ok     ok       ok    ok     ok         ok
      GET /help_center/articles/{article}/proposed_phrasings      401    403      403   ok     403        ok
      POST /help_center/articles/{article}/proposed_phrasings     401    403      403   422    403        422
      GET /help_center/en/articles                                ok     ok       ok    ok     ok         ok
      GET /help_center/en/articles/{article}                      ok     ok       ok    ok     ok         ok
      PUT /help_center/articles/{article}/translations/en         401    403      403   422    403        422
      POST /help_center/articles/{article}/up                     401    ok       ok    ok     ok         ok
      POST /help_center/articles/{article}/down                   401    ok       ok    ok     ok         ok
      GET /help_center/categories                                 ok     ok       ok    ok     ok         ok
      POST /help_center/categories                                401    403      403   422    403        422
      GET /help_center/categories/1                               ok     ok       ok    ok     ok         ok
      PUT /help_center/categories/987654321                       401    404      404   404    404        404
      DELETE /help_center/categories/1                            401    403      403   422    403        422
      GET /help_center/categories/1/sections                      ok     ok       ok    ok     ok         ok
      POST /help_center/categories/1/sections                     401    403      403   422    403        422
      GET /help_center/en/categories                              ok     ok       ok    ok     ok         ok
      GET /help_center/en/sections                                ok     ok       ok    ok     ok         ok
      GET /help_center/en/sections/1/articles                     ok     ok       ok    ok     ok         ok
      GET /help_center/sections                                   ok     ok       ok    ok     ok         ok
      GET /help_center/sections/1                                 ok     ok       ok    ok     ok         ok
      PUT /help_center/sections/987654321                         401    404      404   404    404        404
      DELETE /help_center/sections/1                              401    403      403   422    403        422
      POST /help_center/sections/1/articles                       401    403      403   422    403        422
      POST /hooks/nobody                                          401    403      403   403    403        403
      GET /hook_deliveries                                        401    403      403   403    403        ok
      POST /hook_deliveries/987654321/retry                       401    403      403   403    403        404
      POST /imports/members                                       401    403      403   403    403        ok
      GET /job_statuses/{job}                                     401    404      404   404    404        ok
      GET /groups                                                 401    403      403   403    ok         ok
      POST /groups                                                401    403      403   403    422        422
      GET /groups/987654321                                       401    403      403   403    404        404
      PUT /groups/987654321                                       401    403      403   403    404        404
      DELETE /groups/987654321                                    401    403      403   403    404        404
      GET /ledger                                                 401    403      ok    403    ok         ok
      GET /ledger/verification                                    401    403      ok    403    ok         ok
      POST /ledger/verification                                   401    403      ok    403    ok         ok
      GET /members                                                401    403      ok    403    ok         ok
      GET /members/{account}                                      401    404      ok    404    ok         ok
      GET /members/{account}/entitlement_uses                     401    404      ok    404    ok         ok
      GET /members/{account}/export                               401    404      404   404    404        ok
      GET /members/{account}/marks                                401    404      ok    404    ok         ok
      POST /members/{account}/marks                               401    403      403   403    ok         ok
      DELETE /members/{account}/marks/987654321                   401    403      403   403    404        404
      GET /members/{account}/profile                              401    404      ok    404    ok         ok
      PUT /members/{account}/profile                              401    404      ok    404    ok         ok
      GET /members/{account}/score                                401    404      ok    404    ok         ok
      GET /members/{account}/orders                               401    404      ok    404    ok         ok
      GET /notices                                                401    403      ok    403    ok         ok
      POST /notices/seen                                          401    403      ok    403    ok         ok
      GET /offers                                                 401    403      ok    403    ok         403
      POST /offers/987654321/accept                               401    403      404   403    404        403
      POST /offers/987654321/decline                              401    403      404   403    404        403
      GET /orders                                                 401    403      ok    403    ok         ok
      GET /orders/{order}                                         401    404      ok    404    ok         ok
      GET /policies                                               401    403      ok    403    ok         ok
      POST /policies                                              401    403      403   403    422        422
      GET /policies/FIRST_CHAT_L0                                 401    403      ok    403    ok         ok
      POST /policies/preview                                      401    403      403   403    422        422
      GET /presence                                               401    403      ok    403    ok         ok
      PUT /presence                                               401    403      ok    403    ok         ok
      POST /promises/987654321/reason                             401    403      404   403    404        404
      GET /queues                                                 401    403      ok    403    ok         ok
      POST /queues/1/next                                         401    403      ok    403    ok         403
      GET /queues/1/owners                                        401    403      403   403    ok         ok
      PUT /queues/1/owners                                        401    403      403   403    ok         ok
      GET /queues/1/tickets                                       401    403      ok    403    ok         ok
      GET /reports/entitlements                                   401    403      403   403    ok         ok
      GET /reports/fairness                                       401    403      403   403    ok         ok
      POST /parcels/scans                                         401    403      403   403    403        403
      GET /refunds                                                401    403      403   403    ok         ok
      POST /refunds/callback                                      401    403      403   403    403        403
      GET /reports/stickiness                                     401    403      403   403    ok         ok
      GET /reports/sla                                            401    403      403   403    ok         ok
      GET /reports/knowledge                                      401    403      403   ok     ok         ok
      POST /returns                                               401    404      404   404    404        404
      GET /returns                                                401    ok       ok    ok     ok         ok
      POST /returns/quote                                         401    404      404   404    404        404
      GET /returns/{return}                                       401    404      ok    404    ok         ok
      POST /returns/{return}/frobnicate                           401    404      409   404    409        409
      POST /returns/{return}/goodwill                             401    404      422   404    422        422
      GET /routing/rules                                          401    403      ok    403    ok         ok
      PUT /routing/rules                                          401    403      403   403    422        422
      POST /routing/rules/preview                                 401    403      403   403    422        422
      POST /routing/try                                           401    403      403   403    ok         ok
      GET /shifts                                                 401    403      ok    403    ok         ok
      POST /shifts                                                401    403      403   403    422        422
      DELETE /shifts/987654321                                    401    403      403   403    404        404
      GET /shifts/missing                                         401    403      403   403    ok         ok
      POST /shifts/repeat                                         401    403      403   403    ok         ok
      DELETE /suggestions/outcomes?from=2001-01-01T00:00:00Z&to=2001-01-02T00:00:00Z 401 403 403 ok ok ok
      POST /suggestions                                           401    ok       ok    ok     ok         ok
      POST /tickets                                               401    ok       ok    ok     ok         ok
      GET /tickets                                                401    ok       ok    ok     ok         ok
      GET /tickets/show_many?ids={ticket}                         401    ok       ok    ok     ok         ok
      GET /tickets/{ticket}                                       401    404      ok    404    ok         ok
      POST /tickets/{ticket}/article                              401    403      422   403    422        422
      PUT /tickets/{ticket}                                       401    404      ok    403    ok         ok
      GET /tickets/{ticket}/breaches                              401    403      ok    403    ok         ok
      GET /tickets/{ticket}/comments                              401    404      ok    404    ok         ok
      GET /tickets/{ticket}/promises                              401    404      ok    404    ok         ok
      GET /tickets/{ticket}/promises/explanation                  401    403      ok    403    ok         ok
      POST /tickets/{ticket}/merge                                401    403      404   403    404        404
      POST /tickets/{ticket}/split                                401    403      422   403    422        422
      GET /tickets/{ticket}/proof                                 401    403      ok    403    ok         ok
      GET /tickets/{ticket}/routing                               401    403      ok    403    ok         ok
      GET /tickets/{ticket}/similar                               401    403      ok    403    ok         ok
      GET /tickets/{ticket}/suggestions                           401    403      ok    404    ok         ok
      POST /tickets/{ticket}/suggestions/{article}/outcome        401    404      ok    404    ok         ok
      POST /uploads                                               401    ok       ok    ok     ok         ok
      GET /users                                                  401    403      ok    403    ok         ok
      POST /users/create_or_update                                401    403      ok    403    ok         ok
      GET /users/me                                               401    ok       ok    ok     ok         ok
      GET /users/search?query=l1                                  401    403      ok    403    ok         ok
      GET /users/{account}                                        401    404      ok    404    ok         ok
      GET /what_ifs                                               401    403      403   403    ok         ok
      POST /what_ifs                                              401    403      403   403    422        422
      GET /what_ifs/987654321                                     401    403      403   403    404        404
      """;

  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("POST /policies.*", "{\"policy\":{\"code\":\"WALKED\"}}"),
          Map.entry(
              "PUT /breach_reasons/WALKED",
              "{\"breach_reason\":{\"name_zh\":\"走\",\"name_en\":\"Walked\"}}"),
          Map.entry(
              "PUT /entitlements/goodwill/L0",
              "{\"entitlement\":{\"given\":true,\"limit_minor\":1000,\"reason\":\"walked\"}}"),
          Map.entry("PUT /agents/{agent}", "{\"agent\":{\"languages\":[\"zh\",\"en\"]}}"),
          Map.entry("POST /groups", "{\"group\":{\"name\":\"\"}}"),
          Map.entry("PUT /groups/987654321", "{\"group\":{\"name\":\"Walked\"}}"),
          Map.entry("PUT /queues/1/owners", "{\"owner_ids\":[]}"),
          Map.entry(
              "POST /shifts",
              "{\"shift\":{\"agent_id\":{agent},\"starts_at\":\"2026-03-02T09:00:00Z\","
                  + "\"ends_at\":\"2026-03-01T09:00:00Z\"}}"),
          Map.entry(
              "POST /shifts/repeat",
              "{\"from\":\"2026-03-02T00:00:00Z\",\"to\":\"2026-03-03T00:00:00Z\",\"days\":7}"),
          Map.entry("PUT /presence", "{\"presence\":\"SUSPENDED\"}"),
          Map.entry(
              "POST /members/{account}/marks",
              "{\"mark\":{\"kind\":\"buyer_fault\",\"subject\":\"walk\",\"reason\":\"walked\"}}"),
          Map.entry("PUT /members/{account}/profile", "{\"profile\":{\"birthday\":\"08-15\"}}"),
          Map.entry("POST /promises/987654321/reason", "{\"reason\":\"WALKED\"}"),
          Map.entry("PUT /routing/rules", "{\"version\":1,\"rules\":[]}"),
          Map.entry("POST /routing/rules/preview", "{\"rules\":[]}"),
          Map.entry("POST /help_center/categories", "{\"category\":{\"code\":\"walked\"}}"),
          Map.entry(
              "POST /help_center/categories/1/sections", "{\"section\":{\"code\":\"walked\"}}"),
          Map.entry("POST /help_center/sections/1/articles", "{\"article\":{\"key\":\"-\"}}"),
          Map.entry(
              "PUT /help_center/articles/{article}/translations/en",
              "{\"translation\":{\"title\":\"\"}}"),
          Map.entry(
              "POST /help_center/articles/{article}/proposed_phrasings",
              "{\"phrasing\":{\"text\":\"\"}}"),
          Map.entry("POST /routing/try", "{\"question\":{\"text\":\"where is my parcel\"}}"),
          Map.entry("POST /tickets", "{\"ticket\":{\"comment\":{\"body\":\"walked by\"}}}"),
          Map.entry("PUT /tickets/{ticket}", "{\"ticket\":{\"comment\":{\"body\":\"walked by\"}}}"),
          Map.entry("POST /tickets/{ticket}/merge", "{\"ids\":[987654321]}"),
          Map.entry("POST /tickets/{ticket}/split", "{\"comment_id\":987654321}"),
          Map.entry(
              "POST /what_ifs",
              "{\"what_if\":{\"from\":\"2026-03-02T00:00:00Z\",\"to\":\"2026-03-01T00:00:00Z\"}}"),
          Map.entry("POST /returns", wish()),
          Map.entry("POST /returns/quote", wish()),
          Map.entry("POST /suggestions", "{\"text\":\"where is my parcel\"}"),
          Map.entry(
              "POST /tickets/{ticket}/suggestions/{article}/outcome", "{\"outcome\":\"rejected\"}"),
          Map.entry(
              "POST /users/create_or_update",
              "{\"user\":{\"email\":\"walker@lanedesk.test\",\"name\":\"Walker\"}}"),
          Map.entry("POST /imports/members", "{\"email\":\"walker@lanedesk.test\"}\n"));

  private static Scene scene;
  private static Map<String, Client> browsers;
  private static Map<String, Client> programs;

  private static String wish() {
    return "{\"return\":{\"order_number\":\"{order}\",\"type\":\"RETURN\",\"reason\":\"NO_REASON\","
        + "\"lines\":[{\"id\":987654321}]}}";
  }

  @BeforeAll
  static void everybodyComesIn() {
    scene = Scene.set();
    browsers = new LinkedHashMap<>();
    programs = new LinkedHashMap<>();
    for (var person : PEOPLE) {
      switch (person) {
        case "nobody" -> {
          browsers.put(person, Client.browser());
          programs.put(person, Client.program());
        }
        case "guest" -> browsers.put(person, scene.guest());
        default -> {
          var name = person.equals("customer") ? "l0" : person.equals("agent") ? "agent1" : person;
          browsers.put(person, Client.signedIn(name));
          programs.put(person, Client.program(name));
        }
      }
    }
  }

  @Test
  void everyPageOpensToWhomTheTableSays() {
    assertWalk(
        PAGES,
        browsers,
        (client, address) -> {
          var answer = client.get(address);
          var door = address.replaceFirst("(/\\w[\\w/-]*)", "$1.xhtml");
          if (!address.equals("/") && !address.startsWith("/files")) {
            assertEquals(answer.status(), client.get(door).status(), door);
          }
          return answer;
        });
  }

  @Test
  void everyCallAnswersWhomTheTableSays() {
    assertWalk(CALLS, programs, DoorsWalkIT::call);
  }

  @Test
  void everyPageIsInTheTable() throws IOException {
    var root = Path.of("../web/src/main/webapp");
    var there = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".xhtml"))
          .filter(file -> !file.startsWith("WEB-INF") && !file.startsWith("resources"))
          .map(file -> file.equals("index.xhtml") ? "/" : "/" + file.replace(".xhtml", ""))
          .forEach(there::add);
    }
    var walked = new TreeSet<String>();
    rows(PAGES).keySet().forEach(address -> walked.add(address.replaceFirst("[?{].*", "")));
    walked.remove("/files/");
    assertEquals(there, walked);
  }

  @Test
  void everyCallIsInTheTable() {
    var described =
        Client.program()
            .call("GET", "/openapi", null, "Accept", "application/json")
            .json()
            .getAsJsonObject("paths");
    var there = new TreeSet<String>();
    described
        .entrySet()
        .forEach(path ->
            path.getValue().getAsJsonObject().keySet().stream()
                .filter(verb -> verb.matches("get|post|put|patch|delete"))
                .forEach(verb ->
                    there.add(verb.toUpperCase() + " " + path.getKey().replace("/api/v2", ""))));
    var walked = new TreeSet<String>();
    for (var call : rows(CALLS).keySet()) {
      var path = call.replaceFirst("\\?.*", "");
      walked.add(
          there.stream().filter(t -> path.matches(pattern(t))).findFirst().orElse("no " + call));
    }
    assertEquals(there, walked);
  }

  private static String pattern(String described) {
    return described.replaceAll("\\{[^}]+}", "(\\\\{[a-z]+}|\\\\w+)");
  }

  @Test
  void whatIsSomebodyElsesIsLikeWhatIsNotThere() {
    var stranger = programs.get("customer");
    for (var call : rows(CALLS).keySet()) {
      if (!scene.in(call).equals(scene.missingIn(call))) {
        var theirs = call(stranger, scene.in(call));
        var none = call(stranger, scene.missingIn(call));
        assertEquals(none.status(), theirs.status(), call);
        assertEquals(numberless(none.text()), numberless(theirs.text()), call);
      }
    }
  }

  @Test
  void pagesOfSomebodyElseAreLikeThoseThatAreNotThere() {
    for (var person : List.of("nobody", "guest", "customer")) {
      var stranger = browsers.get(person);
      for (var address : List.of("/ticket?id={ticket}", "/returns?id={return}", "/files/{file}")) {
        var theirs = stranger.get(scene.in(address));
        var none = stranger.get(scene.missingIn(address));
        assertEquals(none.status(), theirs.status(), person + " " + address);
        assertEquals(
            none.page().select("main").text(),
            theirs.page().select("main").text(),
            person + " " + address);
      }
    }
  }

  @Test
  void anAddressThatMakesNoSenseIsNeverAFault() {
    for (var address : rows(PAGES).keySet()) {
      for (var id : List.of("", "abc", "-1", "0", "99999999999999999999", "1%00", "%3Cscript%3E")) {
        var odd =
            address.contains("{") ? address.replaceAll("\\{\\w+}", id) : address + "?id=" + id;
        for (var person : List.of("nobody", "customer", "supervisor", "admin")) {
          var answer = browsers.get(person).get(odd);
          assertTrue(answer.status() < 500, person + " " + odd + " " + answer);
        }
      }
    }
    for (var call : rows(CALLS).keySet()) {
      for (var id : List.of("abc", "-1", "99999999999999999999", "1%00")) {
        var odd = call.replaceAll("\\{\\w+}", id);
        var answer = call(programs.get("admin"), odd);
        assertTrue(answer.status() < 500, odd + " " + answer);
      }
    }
  }

  @Test
  void aDraftIsSeenByWhoTypedIt() {
    var first = Client.signedIn("agent1");
    var address = "/console?ticket=" + scene.ticket();
    var secret = "a draft of agent one";
    first.submit(first.get(address), "w", "keep", Map.of("w:reply", secret));
    assertTrue(first.get(address).text().contains(secret));
    assertFalse(Client.signedIn("agent2").get(address).text().contains(secret));
  }

  private static Client.Answer call(Client client, String call) {
    var verb = call.substring(0, call.indexOf(' '));
    var path = "/api/v2" + call.substring(call.indexOf(' ') + 1);
    if (path.equals("/api/v2/uploads")) {
      return client.upload(path + "?filename=walk.png", Scene.photo(), "image/png");
    }
    if (path.contains("/imports/")) {
      return client.call(
          verb, path, BODIES.get("POST /imports/members"), "Content-Type", "application/x-ndjson");
    }
    var body =
        BODIES.entrySet().stream()
            .filter(b -> call.matches(b.getKey().replaceAll("\\{\\w+}", "[^/]*")))
            .map(b -> scene.in(b.getValue()))
            .findFirst();
    return client.call(verb, path, body.orElse(verb.equals("GET") ? null : "{}"));
  }

  private interface Step {
    Client.Answer take(Client client, String address);
  }

  private static void assertWalk(String table, Map<String, Client> people, Step step) {
    var head = List.of(table.lines().findFirst().orElseThrow().strip().split("\\s+"));
    var wrong = new ArrayList<String>();
    rows(table)
        .forEach((address, expected) -> {
          for (int i = 0; i < expected.size(); i++) {
            var person = head.get(i + 1);
            var answer = step.take(people.get(person), scene.in(address));
            if (!word(answer).equals(expected.get(i))) {
              wrong.add(
                  "%s, %s: %s, not %s".formatted(address, person, word(answer), expected.get(i)));
            }
          }
        });
    assertEquals(List.of(), wrong, String.join("\n", wrong));
  }

  private static String word(Client.Answer answer) {
    if (answer.status() == 302) {
      return answer.header("Location").contains("/login") ? "in" : "on";
    }
    return answer.status() / 100 == 2 ? "ok" : String.valueOf(answer.status());
  }

  private static Map<String, List<String>> rows(String table) {
    var rows = new LinkedHashMap<String, List<String>>();
    table
        .lines()
        .skip(1)
        .forEach(line -> {
          var words = List.of(line.strip().split("\\s+"));
          int people = table == PAGES ? PEOPLE.size() : PEOPLE.size() - 1;
          var first = words.size() - people;
          rows.put(String.join(" ", words.subList(0, first)), words.subList(first, words.size()));
        });
    return rows;
  }

  private static String numberless(String text) {
    return text.replaceAll("[A-Z]?\\d+", "#");
  }
}
