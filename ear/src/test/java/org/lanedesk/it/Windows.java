package org.lanedesk.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The browsers of one test, each with cookies of its own: a customer's phone, an agent's desk. What
 * goes wrong in any of them is remembered: a server error, an error in a script, something that the
 * Content-Security-Policy had to stop.
 */
final class Windows implements AutoCloseable {

  /** A browser as wide as this, and whether fingers move it. */
  enum Size {
    PHONE(390, 844, true),
    DESK(1440, 900, false);

    final int width;
    final int height;
    final boolean touch;

    Size(int width, int height, boolean touch) {
      this.width = width;
      this.height = height;
      this.touch = touch;
    }
  }

  private final Browser browser;
  private final List<Page> pages = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  Windows(Browser browser) {
    this.browser = browser;
  }

  /** A phone, 390 pixels wide and touched; the language as {@code zh-CN} or {@code en}. */
  Page phone(String locale) {
    return open(Size.PHONE, locale);
  }

  /** A screen of 1440 pixels. */
  Page desk(String locale) {
    return open(Size.DESK, locale);
  }

  Page open(Size size, String locale) {
    return open(
        new Browser.NewContextOptions()
            .setLocale(locale)
            .setViewportSize(size.width, size.height)
            .setHasTouch(size.touch)
            .setIsMobile(size.touch));
  }

  Page open(Browser.NewContextOptions options) {
    // without motion, so that nothing is looked at while it fades in
    options.setBaseURL(Lanedesk.HOME).setReducedMotion(ReducedMotion.REDUCE);
    Page page = browser.newContext(options).newPage();
    page.onPageError(error -> wrong.add("script error: " + error));
    page.onConsoleMessage(this::heard);
    page.onResponse(response -> {
      if (response.status() >= 500) {
        wrong.add(response.status() + " " + response.url());
      }
    });
    pages.add(page);
    return page;
  }

  private void heard(ConsoleMessage message) {
    if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
      wrong.add(message.text());
    }
  }

  /** What went wrong so far. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** Shows how each window looks now, in files that begin with this name. */
  void photograph(Path folder, String name) {
    for (Page page : pages) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(folder.resolve(name + "-" + pages.indexOf(page) + ".png")));
    }
  }

  @Override
  public void close() {
    pages.stream().map(Page::context).forEach(BrowserContext::close);
  }
}
