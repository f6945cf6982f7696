package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page as each of its readers sees it, in both languages, on a phone and on a desk: axe finds
 * nothing, nothing scrolls sideways, no word is missing, no script and no server stumbles. With
 * {@code -Dscreens=folder} it also takes their pictures.
 */
@ExtendWith(Chromium.class)
class ScreensIT {

  private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?\\?[^?\\s]+\\?\\?\\?");

  /** Which pages each reader opens; {@code :id} is an id that the API names. */
  private static final Map<String, List<String>> PAGES =
      Map.of(
          "",
          List.of(
              "/",
              "/search?q=:words",
              "/article?id=1",
              "/section?code=pre-sale",
              "/search?q=xyzzyq",
              "/ask",
              "/return",
              "/withdraw",
              "/login",
              "/track",
              "/password",
              "/mailbox",
              "/nowhere"),
          "l2",
          List.of(
              "/my",
              "/account",
              "/standing",
              "/return?order=:order",
              "/returns",
              "/withdraw",
              "/returns?id=:return",
              "/ticket?id=:ticket"),
          "agent1",
          List.of(
              "/console",
              "/console?view=ALL&ticket=:chat",
              "/console/customer?id=:customer",
              "/console/returns?show=ALL",
              "/console/returns?show=ALL&id=:return",
              "/console/bulk"),
          "supervisor",
          List.of(
              "/supervisor",
              "/supervisor/sla",
              "/supervisor/ticket?id=:chat",
              "/supervisor/entitlements",
              "/supervisor/fulfilment",
              "/supervisor/policies",
              "/supervisor/policy?code=FIRST_CHAT_L0",
              "/supervisor/calendars",
              "/supervisor/calendar?code=DAILY_8_23",
              "/supervisor/reasons",
              "/supervisor/routing",
              "/supervisor/rules",
              "/supervisor/what-if",
              "/supervisor/fairness",
              "/supervisor/teams",
              "/supervisor/shifts",
              "/supervisor/agents",
              "/supervisor/agent?id=:agent",
              "/supervisor/refunds",
              "/supervisor/returns",
              "/supervisor/stickiness",
              "/notices"),
          "editor",
          List.of(
              "/knowledge",
              "/knowledge/article?id=1",
              "/knowledge/article",
              "/knowledge/versions?id=1&number=1",
              "/knowledge/preview?id=1",
              "/knowledge/preview?id=1&as=agent",
              "/knowledge/todo",
              "/knowledge/quality",
              "/knowledge/sections",
              "/knowledge/feedback",
              "/knowledge/phrasings",
              "/knowledge/files",
              "/knowledge/try"),
          "admin",
          List.of(
              "/admin",
              "/admin/new",
              "/admin/account?id=1",
              "/admin/tokens",
              "/admin/levels",
              "/admin/score",
              "/admin/imports",
              "/admin/hooks",
              "/admin/audit"));

  private static Shopper shopper;

  @BeforeAll
  static void someoneAskedAndReturns() {
    shopper = Shopper.askedAndReturns("l2");
  }

  static Stream<Arguments> readers() {
    return PAGES.keySet().stream()
        .sorted()
        .flatMap(who ->
            Stream.of("zh-CN", "en")
                .flatMap(locale ->
                    Stream.of(Windows.Size.values()).map(size -> Arguments.of(who, locale, size))));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("readers")
  void everyPageIsInOrder(String who, String locale, Windows.Size size, Windows windows) {
    Page page = windows.open(size, locale);
    if (!who.isEmpty()) {
      SignIn.as(page, who);
    }
    List<String> faults = new ArrayList<>();
    for (String address : PAGES.get(who)) {
      String there = filled(address, locale);
      Response response = page.navigate(there);
      page.waitForLoadState(LoadState.LOAD);
      page.waitForFunction("() => document.fonts.status === 'loaded'");
      if (response.status() >= 400 && !there.equals("/nowhere")) {
        faults.add(there + " answers " + response.status());
      }
      Axe.faults(page).forEach(fault -> faults.add(there + " " + fault));
      if ((Boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth + 1")) {
        faults.add(there + " scrolls sideways");
      }
      if (UNTRANSLATED.matcher(page.content()).find()) {
        faults.add(there + " lacks words");
      }
      picture(page, (who.isEmpty() ? "guest" : who) + address, locale, size);
    }
    assertEquals(List.of(), faults);
  }

  private static String filled(String address, String locale) {
    return address
        .replace(":words", locale.equals("en") ? "size" : "尺码")
        .replace(
            ":agent", Client.program("agent1").get("/api/v2/users/me").at("user.id").getAsString())
        .replace(
            ":customer", Client.program("l2").get("/api/v2/users/me").at("user.id").getAsString())
        .replace(":order", shopper.order())
        .replace(":return", Long.toString(shopper.back()))
        .replace(":ticket", Long.toString(shopper.ticket()))
        .replace(":chat", Long.toString(shopper.ticket()));
  }

  private static void picture(Page page, String name, String locale, Windows.Size size) {
    String folder = System.getProperty("screens");
    if (folder != null) {
      String file =
          name.replaceAll("\\?(q|show)=:?\\w+", "").replaceAll("\\W+", "_").replaceAll("_$", "");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(folder, file + "-" + locale + "-" + size.width + ".png")));
    }
  }
}
