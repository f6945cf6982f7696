package org.lanedesk.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a customer sees first. */
@ExtendWith(Chromium.class)
class FrontPageIT {

  @Test
  void theShopsHelpOpens(Page page) {
    page.navigate("/");
    assertThat(page).hasTitle(Pattern.compile("Lanedesk"));
    assertThat(page.locator("h1")).isVisible();
  }
}
