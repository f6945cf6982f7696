package org.lanedesk.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Faulty goods are sent back from a phone, the agent approves, and the customer sees it. */
@ExtendWith(Chromium.class)
class ReturnStoryIT {

  @Test
  void aReturnIsAskedForAndApprovedInChinese(Windows windows) {
    play("zh-CN", "l0", "agent1", windows);
  }

  @Test
  void aReturnIsAskedForAndApprovedInEnglish(Windows windows) {
    play("en", "l1", "agent3", windows);
  }

  private static void play(String locale, String customer, String agent, Windows windows) {
    String order = Shopper.buys(customer);
    Page phone = windows.phone(locale);
    SignIn.as(phone, customer);
    phone.navigate("/return");
    Axe.check(phone);
    phone
        .locator(".hit")
        .filter(new Locator.FilterOptions().setHasText(order))
        .locator("input[type=submit]")
        .first()
        .click();

    assertThat(phone.locator("form[id=goods]")).isVisible();
    Locator line = phone.locator(".choice--goods input[type=checkbox]").first();
    line.check();
    Locator quantity = phone.locator(".choice--goods").first().locator("input[type=number]");
    if (quantity.count() > 0) {
      quantity.fill("1");
    }
    Axe.check(phone);
    at(phone, "goods:next").click();

    phone.locator("form[id=why] input[value=QUALITY] + label").click();
    at(phone, "why:photos:in").setInputFiles(new FilePayload("seam.png", "image/png", picture()));
    assertThat(phone.locator(".photos__list .photo")).hasCount(1);
    at(phone, "why:text:in").fill(locale.equals("en") ? "The seam is open." : "接缝裂开了。");
    Axe.check(phone);
    at(phone, "why:next").click();

    Locator money = phone.locator("form[id=check] tfoot td.num");
    assertThat(money).not().isEmpty();
    String refund = money.innerText().strip();
    Axe.check(phone);
    at(phone, "check:send").click();
    phone.waitForURL(Pattern.compile("/returns\\?.*id=\\d+"));
    assertThat(phone.locator(".strip").first()).containsText(refund);
    assertThat(phone.locator(".notice--ok").first()).isVisible();
    Axe.check(phone);
    String id = phone.url().replaceAll(".*[?&]id=(\\d+).*", "$1");

    Page desk = windows.desk(locale);
    SignIn.as(desk, agent);
    desk.navigate("/console/returns?id=" + id);
    assertThat(desk.locator("tfoot td.num").first()).containsText(refund);
    Locator photo = desk.locator(".returns__photos [data-zoom]");
    photo.press("Enter");
    assertThat(desk.locator("dialog.zoom img")).isVisible();
    desk.keyboard().press("Escape");
    assertThat(desk.locator("dialog.zoom")).isHidden();
    assertThat(photo).isFocused();
    Axe.check(desk);

    desk.locator("body").press("a");
    assertThat(desk.locator("dialog#approve")).isVisible();
    Axe.check(desk);
    at(desk, "yes:go").click();
    assertThat(desk.locator("#messages")).isVisible();

    assertThat(phone.locator(".history li")).hasCount(2);
    assertThat(phone.locator(".strip .badge").first()).hasClass(Pattern.compile("badge--accent"));
    Axe.check(phone);
  }

  private static byte[] picture() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Locator at(Page page, String id) {
    return page.locator("[id='" + id + "']");
  }
}
