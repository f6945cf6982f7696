package org.lanedesk.member;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** A grant in the words that an agent may repeat to the member. */
final class GrantWords {

  private GrantWords() {}

  static Benefit of(Grant grant) {
    return new Benefit(
        grant.what().name(), text(grant, Locale.SIMPLIFIED_CHINESE), text(grant, Locale.ENGLISH));
  }

  private static String text(Grant grant, Locale language) {
    var words = ResourceBundle.getBundle("org.lanedesk.member.entitlements", language);
    return new MessageFormat(words.getString(key(grant)), language)
        .format(
            new Object[] {
              money(grant, language),
              String.valueOf(grant.minCredit()),
              String.valueOf(grant.timesAMonth()),
              String.valueOf(grant.days())
            });
  }

  /** The sentence that has room for exactly the numbers that are set. */
  private static String key(Grant grant) {
    var key = new StringBuilder(grant.what().name());
    if (grant.limitMinor() != null) key.append(".limit");
    if (grant.minCredit() != null) key.append(".credit");
    if (grant.timesAMonth() != null) key.append(".times");
    return key.toString();
  }

  private static String money(Grant grant, Locale language) {
    if (grant.limitMinor() == null) return "";
    var unit = Currency.getInstance(grant.currency());
    var amount = BigDecimal.valueOf(grant.limitMinor(), unit.getDefaultFractionDigits());
    var number = NumberFormat.getNumberInstance(language);
    number.setMinimumFractionDigits(
        amount.stripTrailingZeros().scale() <= 0 ? 0 : unit.getDefaultFractionDigits());
    var sign = grant.currency().equals("CNY") ? "¥" : grant.currency() + " ";
    return sign + number.format(amount);
  }
}
