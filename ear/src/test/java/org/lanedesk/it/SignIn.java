package org.lanedesk.it;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The way in through the form. */
final class SignIn {

  /** Signs in as one of the demo shop's people: {@code agent1}, {@code l2}. */
  static void as(Page page, String box) {
    with(page, box + "@demo.lanedesk.org", Lanedesk.PASSWORD);
  }

  static void with(Page page, String email, String password) {
    page.navigate("/login");
    page.locator("[id='signin:email:in']").fill(email);
    page.locator("[id='signin:password:in']").fill(password);
    page.locator("[id='signin:password:in']").press("Enter");
    page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
  }

  private SignIn() {}
}
