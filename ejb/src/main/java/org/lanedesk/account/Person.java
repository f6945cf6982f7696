package org.lanedesk.account;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;

/** A person's facts, checked and in the form that is kept. */
record Person(String email, String name, String locale, String zone, String phone) {

  static final String SHOP_LOCALE = "zh-CN";
  static final String SHOP_ZONE = "Asia/Shanghai";

  static Person checked(String email, String name, String locale, String zone, String phone) {
    var address = Email.of(email);
    var called = Text.line(name, 200, "name");
    return new Person(
        address.address(),
        called == null ? address.localPart() : called,
        locale == null ? SHOP_LOCALE : spoken(locale),
        zone == null || zone.isBlank() ? SHOP_ZONE : zone(zone),
        Text.line(phone, 40, "phone"));
  }

  static String spoken(String locale) {
    return locale.toLowerCase(Locale.ROOT).startsWith("zh") ? "zh-CN" : "en";
  }

  private static String zone(String given) {
    try {
      return ZoneId.of(given.strip()).getId();
    } catch (DateTimeException e) {
      throw new Refusal("zone.unknown", given);
    }
  }
}
