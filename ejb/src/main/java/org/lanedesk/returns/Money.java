package org.lanedesk.returns;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** An amount in the minor unit of its currency: 2333 CNY is ¥23.33. */
public record Money(long minor, String currency) implements Serializable {

  /** For machines and histories: {@code 23.33 CNY}. */
  public String text() {
    var digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return BigDecimal.valueOf(minor, digits).toPlainString() + " " + currency;
  }

  /** Yuan are written ¥ for either reader; other currencies as the reader's language does. */
  public String in(Locale locale) {
    var unit = Currency.getInstance(currency);
    var format =
        NumberFormat.getCurrencyInstance(
            currency.equals("CNY") || locale.getLanguage().equals("zh") ? Locale.CHINA : Locale.US);
    format.setCurrency(unit);
    format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
    format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
    return format.format(BigDecimal.valueOf(minor, unit.getDefaultFractionDigits()));
  }
}
