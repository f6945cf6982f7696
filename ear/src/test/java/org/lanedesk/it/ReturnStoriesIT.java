package org.lanedesk.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import jakarta.mail.MessagingException;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Four lives of a return as customers, agents and an arbitrator see them: in both languages, on a
 * phone and on a desk, each in a browser of its own. What the rules say about them is told by
 * {@link ReturnLifeIT}; here it is that people can do it with what stands on the pages.
 */
@ExtendWith(Chromium.class)
class ReturnStoriesIT {

  /** In which language and how wide everybody in the story looks at it. */
  private record Stage(String locale, Windows.Size size, Windows windows) {
    Page open() {
      return windows.open(size, locale);
    }

    String says(String key, Object... values) {
      return Words.in("portal", locale, key, values);
    }
  }

  static Stream<Arguments> stages() {
    return Stream.of("zh-CN", "en")
        .flatMap(
            locale -> Stream.of(Windows.Size.values()).map(size -> Arguments.of(locale, size)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("stages")
  void a_vip_is_told_the_benefits_is_fetched_from_and_has_the_money_at_the_scan(
      String locale, Windows.Size size, Windows windows) {
    var stage = new Stage(locale, size, windows);
    var vip = Returner.ofLevel("L2");
    var order = vip.bought("CNY", "Asia/Shanghai", 8_000, false);
    var page = stage.open();
    vip.signIn(page);
    wish(page, order);
    at(page, "goods:next").click();
    choose(page, "NO_REASON");
    at(page, "why:next").click();
    var favours = at(page, "check").locator(".favours");
    assertThat(favours.locator("li")).hasCount(4);
    assertThat(favours).containsText(stage.says("return.favours"));
    assertThat(favours).containsText(locale.equals("en") ? "pick-up at the door" : "上门取件");
    assertThat(favours).containsText(locale.equals("en") ? "carrier's scan" : "揽收");
    Axe.check(page);
    var id = sent(page);
    assertState(stage, page, "APPROVED_AWAIT_RETURN");
    assertThat(page.locator(".favours li")).hasCount(4);

    at(page, "pickup:slot:in").selectOption(new SelectOption().setIndex(1));
    at(page, "pickup:go").click();
    assertThat(page.locator("#messages")).containsText(stage.says("returns.done.booked"));
    assertState(stage, page, "PICKUP_SCHEDULED");

    var desk = desk(stage, "agent1", id);
    assertThat(desk.locator(".favours li")).hasCount(4);
    act(
        desk,
        "handover",
        "fhandover",
        form -> at(desk, "fhandover:number:in").fill("SF1234567890123"));
    assertThat(page.locator(".strip").first()).containsText("80.00");
    assertState(stage, page, "REFUNDED");
    assertThat(page.locator(".history")).containsText(stage.says("returns.verb.ADVANCE"));
    Axe.check(page);

    desk.navigate("/console/returns?show=ALL&id=" + id);
    assertThat(desk.locator("[data-dialog-open=settle]")).isVisible();
    Axe.check(desk);
    var board = stage.open();
    SignIn.as(board, "supervisor");
    board.navigate("/supervisor/fulfilment");
    assertDelivered(board, stage, "PICKUP");
    assertDelivered(board, stage, "FAST_REFUND");
    assertKept(id, "PICKUP", "REFUND");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("stages")
  void spoiled_fruit_is_claimed_with_photos_and_paid_within_the_promise(
      String locale, Windows.Size size, Windows windows) {
    var stage = new Stage(locale, size, windows);
    var customer = Returner.ofLevel("L2");
    var order = customer.bought("CNY", "Asia/Shanghai", 9_900, true);
    var page = stage.open();
    customer.signIn(page);
    wish(page, order);
    at(page, "goods:next").click();
    page.locator(".kinds input")
        .and(
            page.locator("[value='" + Words.in("common", locale, "return.type.FRESH_CLAIM") + "']"))
        .click();
    at(page, "why:spoiled:in").fill("8");
    at(page, "why:total:in").fill("10");
    at(page, "why:photos:in")
        .setInputFiles(new FilePayload[] {Returner.newPhoto(), Returner.newPhoto()});
    assertThat(page.locator(".photos__list .photo")).hasCount(2);
    Axe.check(page);
    at(page, "why:next").click();
    assertThat(page.locator("form[id=check] tfoot td.num")).containsText("79.20");
    var id = sent(page);
    assertState(stage, page, "SUBMITTED");

    var desk = desk(stage, "agent1", id);
    var photo = desk.locator(".returns__photos [data-zoom]").first();
    photo.press("Enter");
    assertThat(desk.locator("dialog.zoom img").first()).isVisible();
    desk.keyboard().press("Escape");
    act(desk, "approve", "yes", form -> {});
    assertState(stage, page, "REFUNDED");
    assertThat(
            page.locator(".card", new Page.LocatorOptions().setHasText(stage.says("returns.next")))
                .first())
        .containsText("79.20");
    Axe.check(page);
    assertKept(id, "DECISION", "REFUND");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("stages")
  void a_faulty_kettle_is_refused_asked_for_again_and_decided_by_an_arbitrator(
      String locale, Windows.Size size, Windows windows) {
    var stage = new Stage(locale, size, windows);
    var customer = Returner.ofLevel("L1");
    var order = customer.bought("CNY", "Asia/Shanghai", 9_900, false);
    var page = stage.open();
    customer.signIn(page);
    wish(page, order);
    at(page, "goods:next").click();
    choose(page, "QUALITY");
    at(page, "why:photos:in").setInputFiles(Returner.newPhoto());
    at(page, "why:next").click();
    var id = sent(page);

    var desk = desk(stage, "agent1", id);
    act(
        desk,
        "offer",
        "foffer",
        form -> {
          at(desk, "foffer:amount:in").fill("20");
          at(desk, "foffer:text:in").fill(locale.equals("en") ? "Keep it for less?" : "留下它，退一部分？");
        });
    assertState(stage, page, "NEGOTIATING");
    Axe.check(page);
    at(page, "offer:no").click();
    assertState(stage, page, "SUBMITTED");

    show(desk, id);
    act(
        desk,
        "reject",
        "no",
        form -> {
          at(desk, "no:for:in").selectOption("NO_FAULT_SEEN");
          at(desk, "no:text:in").fill(locale.equals("en") ? "It looks whole." : "看起来完好。");
          Axe.check(desk);
        });
    assertState(stage, page, "REJECTED");
    assertThat(page.locator(".notice--warn").first())
        .containsText(locale.equals("en") ? "whole" : "完好");

    open(page, "modify");
    at(page, "modify:text:in").fill(locale.equals("en") ? "It leaks, see photo." : "漏水，见照片。");
    at(page, "modify:photos:in").setInputFiles(Returner.newPhoto());
    Axe.check(page);
    at(page, "modify:go").click();
    assertState(stage, page, "SUBMITTED");
    show(desk, id);
    assertThat(desk.locator(".returns__photos img")).hasCount(2);

    open(page, "escalate");
    at(page, "escalate:text:in").fill(locale.equals("en") ? "Please look." : "请裁决。");
    at(page, "escalate:go").click();
    assertState(stage, page, "ARBITRATION");
    show(desk, id);
    assertThat(desk.locator("[data-dialog-open=ruling]")).hasCount(0);

    var judge = desk(stage, "supervisor", id);
    act(
        judge,
        "ruling",
        "fruling",
        form -> {
          at(judge, "fruling:way:in").selectOption("MONEY");
          at(judge, "fruling:amount:in").fill("50");
          at(judge, "fruling:text:in").fill(locale.equals("en") ? "Half of it is fair." : "退一半合理。");
          Axe.check(judge);
        });
    assertState(stage, page, "REFUNDED");
    assertThat(
            page.locator(".card", new Page.LocatorOptions().setHasText(stage.says("returns.next")))
                .first())
        .containsText("50.00");
    Axe.check(page);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("stages")
  void a_european_withdraws_in_two_steps_and_holds_the_acknowledgement(
      String locale, Windows.Size size, Windows windows) {
    var stage = new Stage(locale, size, windows);
    var berliner = Returner.ofLevel("L0");
    var order = berliner.bought("EUR", "Europe/Berlin", 4_000, false);
    var page = stage.open();
    berliner.signIn(page);
    page.navigate("/");
    page.locator("footer a[href='/withdraw']").click();
    page.waitForURL(Pattern.compile("/withdraw"));
    assertThat(at(page, "declare:name:in")).hasValue("Return Life");
    assertThat(at(page, "declare")).containsText(berliner.email());
    at(page, "declare:contract:in").selectOption(order);
    Axe.check(page);
    at(page, "declare:go").click();
    assertThat(at(page, "confirm")).containsText(order);
    assertThat(at(page, "confirm")).containsText("Kettle");
    Axe.check(page);
    at(page, "confirm:go").click();
    var id = idOf(page);
    assertState(stage, page, "APPROVED_AWAIT_RETURN");
    assertThat(page.locator(".acknowledged")).containsText(stage.says("returns.acknowledged"));
    Scene.until(() -> acknowledged(berliner.email(), order));
    Axe.check(page);

    at(page, "waybill:number:in").fill("RR123456785DE");
    at(page, "waybill:go").click();
    assertState(stage, page, "RETURN_IN_TRANSIT");
    var desk = desk(stage, "agent1", id);
    act(desk, "receive", "freceive", form -> {});
    show(desk, id);
    act(desk, "inspect", "finspect", form -> at(desk, "finspect:serial:in").fill("K-A"));
    assertState(stage, page, "REFUNDED");
    Axe.check(page);
  }

  @Test
  void a_photo_goes_on_where_a_broken_connection_left_it(Windows windows) {
    var stage = new Stage("en", Windows.Size.PHONE, windows);
    var customer = Returner.ofLevel("L1");
    var order = customer.bought("CNY", "Asia/Shanghai", 9_900, false);
    var page = stage.open();
    customer.signIn(page);
    var broken = new AtomicInteger();
    var offsets = new ConcurrentLinkedQueue<String>();
    page.route(
        Pattern.compile("/upload\\?.*offset="),
        route -> {
          var offset = route.request().url().replaceAll(".*offset=(\\d+).*", "$1");
          offsets.add(offset);
          if (!offset.equals("0") && broken.getAndIncrement() == 0) route.abort();
          else route.resume();
        });
    wish(page, order);
    at(page, "goods:next").click();
    choose(page, "QUALITY");
    at(page, "why:photos:in")
        .setInputFiles(new FilePayload("large.png", "image/png", Pictures.large(700)));
    assertThat(page.locator("input[name=uploads]")).hasCount(1);
    assertThat(page.locator(".photos__list progress")).isHidden();
    assertTrue(broken.get() > 0, "a piece was lost");
    assertTrue(offsets.size() > Set.copyOf(offsets).size(), "the lost piece came again");
    assertEquals(1, offsets.stream().filter("0"::equals).count(), "and nothing else did");
    at(page, "why:next").click();
    var id = sent(page);
    assertThat(page.locator(".photos__list img")).hasCount(1);
    var photo = page.locator(".photos__list a").getAttribute("href");
    assertEquals(200, page.request().get(photo).status(), "return " + id);
  }

  @Test
  void evidence_is_compared_with_the_picture_of_the_catalogue(Windows windows) {
    var stage = new Stage("en", Windows.Size.DESK, windows);
    var customer = Returner.ofLevel("L1");
    var order = customer.bought("CNY", "Asia/Shanghai", 9_900, false);
    Returner.imported(
        "products",
        "{\"sku\":\"%s\",\"title\":\"Kettle\",\"picture\":\"https://pictures.shop.test/kettle.png\"}\n"
            .formatted(order));
    var line =
        Client.program("admin").get("/api/v2/orders/" + order).at("order.lines.0.id").getAsLong();
    var wish =
        """
        {"return":{"order_number":"%s","type":"RETURN","reason":"QUALITY","uploads":[%s],\
        "lines":[{"id":%d,"quantity":1}]}}
        """
            .formatted(order, customer.photo(101), line);
    var made = Buyer.ok(customer.program().call("POST", "/api/v2/returns", wish));
    var desk = stage.open();
    desk.route(
        "https://pictures.shop.test/**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("image/png")
                    .setBodyBytes(Pictures.png(102))));
    SignIn.as(desk, "agent1");
    show(desk, made.at("return.id").getAsLong());
    assertThat(desk.locator("[data-zoom-reference] img")).hasJSProperty("naturalWidth", 320);
    desk.locator(".returns__photos [data-zoom]").first().press("Enter");
    desk.keyboard().press("c");
    assertThat(desk.locator("dialog.zoom .zoom__other")).isVisible();
    desk.keyboard().press("r");
    assertThat(desk.locator("dialog.zoom img").first())
        .hasAttribute("style", Pattern.compile("rotate\\(90deg\\)"));
    Axe.check(desk);
    desk.keyboard().press("Escape");
    assertThat(desk.locator("dialog.zoom .zoom__other")).hasCount(0);
  }

  private static void wish(Page page, String order) {
    page.navigate("/return?order=" + order);
    assertThat(page.locator(".choice--goods input[type=checkbox]").first()).isChecked();
  }

  private static void choose(Page page, String reason) {
    page.locator("form[id=why] input[value=" + reason + "] + label").click();
  }

  /** Sends it; the id of what came of it. */
  private static long sent(Page page) {
    at(page, "check:send").click();
    return idOf(page);
  }

  private static long idOf(Page page) {
    page.waitForURL(Pattern.compile("/returns\\?.*id=\\d+"));
    return Long.parseLong(page.url().replaceAll(".*[?&]id=(\\d+).*", "$1"));
  }

  /** Where the customer sees it stand, after whatever anybody did: the page follows by itself. */
  private static void assertState(Stage stage, Page page, String state) {
    assertThat(page.locator(".strip .badge").first())
        .containsText(Words.in("common", stage.locale(), "return." + state));
  }

  private static Page desk(Stage stage, String who, long id) {
    var desk = stage.open();
    SignIn.as(desk, who);
    show(desk, id);
    return desk;
  }

  private static void show(Page desk, long id) {
    desk.navigate("/console/returns?show=ALL&id=" + id);
  }

  /** Opens the dialog of a verb, fills it in and sends it. */
  private static void act(Page desk, String dialog, String form, Consumer<String> filled) {
    desk.locator("[data-dialog-open='" + dialog + "']").click();
    assertThat(desk.locator("dialog#" + dialog)).isVisible();
    filled.accept(form);
    at(desk, form + ":go").click();
    assertThat(desk.locator("#messages .message--ok").first()).isVisible();
  }

  /** Unfolds what the customer may do. */
  private static void open(Page page, String form) {
    page.locator("details:has([id='" + form + "']) > summary").click();
  }

  private static void assertKept(long id, String... clocks) {
    var supervisor = Client.program("supervisor");
    var ticket = supervisor.get("/api/v2/returns/" + id).at("return.ticket_id").getAsLong();
    var promises =
        supervisor.get("/api/v2/tickets/" + ticket + "/promises").at("promises").getAsJsonArray();
    for (var clock : clocks) {
      var states =
          promises.asList().stream()
              .map(p -> p.getAsJsonObject())
              .filter(p -> p.get("clock").getAsString().equals(clock))
              .map(p -> p.get("state").getAsString())
              .collect(Collectors.toSet());
      assertEquals(Set.of("KEPT"), states, clock + " in " + promises);
    }
  }

  /** The fulfilment of the level's benefit is a figure, and one use of it was delivered. */
  private static void assertDelivered(Page board, Stage stage, String what) {
    var rows =
        board
            .locator("#fulfilment tbody tr")
            .filter(
                new Locator.FilterOptions()
                    .setHasText(Words.in("common", stage.locale(), "entitlement." + what)))
            .filter(new Locator.FilterOptions().setHasText("VIP"));
    assertThat(rows).hasCount(1);
    assertThat(rows.locator("td.num").nth(1)).not().hasText("0");
  }

  private static boolean acknowledged(String email, String order) {
    return Scene.mails(email).stream()
        .anyMatch(mail -> {
          try {
            return mail.getSubject().contains(order);
          } catch (MessagingException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static Locator at(Page page, String id) {
    return page.locator("[id='" + id + "']");
  }
}
