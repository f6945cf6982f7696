package org.lanedesk.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the {@link Page} of a fresh Chromium profile, or {@link Windows} where it needs more
 * than one, and looks over its shoulder: a page that answers with a server error or throws in a
 * script fails the test, and a failed test leaves a screenshot of each in {@code target/browser}.
 *
 * <p>Without a Chromium ({@code -Dbrowser.path}, {@code /usr/bin/chromium} unless told) the test is
 * skipped, but never when {@code CI=true} or {@code -Dbrowser.required}.
 */
public final class Chromium
    implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

  private static final Path BINARY =
      Path.of(System.getProperty("browser.path", "/usr/bin/chromium"));
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** How long a page may take to show what is expected: busy machines are slow, not wrong. */
  private static final double PATIENCE_MS = 15_000;

  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(Chromium.class);

  private static Browser browser;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Files.isExecutable(BINARY)) {
      return ConditionEvaluationResult.enabled("Chromium is at " + BINARY);
    }
    String sentence =
        "Browser tests need Chromium, and there is none at "
            + BINARY
            + "; install it or say where it is with -Dbrowser.path";
    if (System.getProperty("browser.required") != null || "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(sentence);
    }
    return ConditionEvaluationResult.disabled(sentence);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Page.class || type == Windows.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Windows windows =
        context
            .getStore(HERE)
            .computeIfAbsent(Windows.class, w -> new Windows(browser()), Windows.class);
    return parameter.getParameter().getType() == Windows.class
        ? windows
        : windows.open(
            new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 800));
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Windows windows = context.getStore(HERE).get(Windows.class, Windows.class);
    if (windows == null) {
      return;
    }
    boolean failed = context.getExecutionException().isPresent();
    if (failed || !windows.wrong().isEmpty()) {
      windows.photograph(
          Path.of("target/browser"),
          context.getRequiredTestClass().getSimpleName()
              + "-"
              + context.getRequiredTestMethod().getName()
              + "-"
              + context.getUniqueId().hashCode());
    }
    if (!windows.wrong().isEmpty()) {
      AssertionError seen = new AssertionError("the browser saw: " + windows.wrong());
      context
          .getExecutionException()
          .ifPresentOrElse(
              e -> e.addSuppressed(seen),
              () -> {
                throw seen;
              });
    }
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(new BrowserType.LaunchOptions().setExecutablePath(BINARY).setArgs(ARGUMENTS));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }
}
