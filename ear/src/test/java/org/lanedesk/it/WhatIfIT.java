package org.lanedesk.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A supervisor replays the demo shop's past, first as it was and then with other settings. */
@ExtendWith(Chromium.class)
class WhatIfIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final double MOST_OFF = 2.0;
  private static final LocatorAssertions.IsVisibleOptions WHEN_REPLAYED =
      new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

  @ParameterizedTest
  @CsvSource({"en", "zh-CN"})
  void what_is_not_changed_comes_out_as_it_was(String language, Windows windows) {
    var page = windows.desk(language);
    SignIn.as(page, "supervisor");
    page.navigate("/supervisor/what-if");
    var lately = LocalDate.now(ZONE).minusDays(2);
    fill(page, "from", lately.minusDays(75).toString());
    fill(page, "to", lately.toString());
    at(page, "w:go").click();

    var error = page.locator(".card .badge", new Page.LocatorOptions().setHasText("%"));
    assertThat(error).isVisible(WHEN_REPLAYED);
    picture(page, "what-if-unchanged-" + language);
    assertTrue(percent(error) <= MOST_OFF, error.innerText());
    for (var line : lines(page)) {
      var cells = line.locator("td.num").allInnerTexts();
      assertEquals(cells.get(2), cells.get(3), "nothing was changed: " + cells);
    }
    Axe.check(page);

    fill(page, "staffing", "60");
    fill(page, "fromHour", "18");
    fill(page, "toHour", "23");
    at(page, "w:go").click();
    assertThat(page.locator(".card li", new Page.LocatorOptions().setHasText("60 %")))
        .isVisible(WHEN_REPLAYED);
    assertThat(error).isVisible(WHEN_REPLAYED);
    picture(page, "what-if-fewer-in-the-evening-" + language);
    var all = lines(page).getFirst().locator("td.num").allInnerTexts();
    assertTrue(share(all.get(3)) < share(all.get(2)), "fewer people keep fewer promises: " + all);
    Axe.check(page);
  }

  private static List<Locator> lines(Page page) {
    return page.locator(".table tbody tr").all();
  }

  private static void fill(Page page, String field, String text) {
    at(page, "w:" + field + ":in").fill(text);
  }

  private static double percent(Locator badge) {
    var number = Pattern.compile("(\\d+(?:\\.\\d+)?) ?%").matcher(badge.innerText());
    assertTrue(number.find(), badge.innerText());
    return Double.parseDouble(number.group(1));
  }

  private static double share(String text) {
    return Double.parseDouble(text.replaceAll("[^0-9.]", ""));
  }

  private static void picture(Page page, String name) {
    var folder = System.getProperty("screens");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of(folder).resolve(name + ".png")));
    }
  }

  private static Locator at(Page page, String id) {
    return page.locator("[id='" + id + "']");
  }
}
