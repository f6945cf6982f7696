package org.lanedesk.returns;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Carriers whose waybills are known by their form; the first that fits is it. */
public enum Carrier {
  SF("SF\\d{12,13}"),
  JD("JD[VX]?[A-Z0-9]{11,15}"),
  JT("JT\\d{13}"),
  YTO("YT\\d{13,15}"),
  STO("(77[37]|STO?)\\d{10,12}"),
  DEPPON("DPK\\d{9,12}"),
  EMS("(E[A-Z]\\d{9}CN|1[01]\\d{11})"),
  ZTO("(7[3-8]\\d{12}|ZT\\d{10,12})"),
  YUNDA("(4[36]\\d{13}|YD\\d{10,13})"),
  UPS("1Z[A-Z0-9]{16}"),
  USPS("9[2-5]\\d{20}"),
  DHL("(JJD\\d{16,18}|JVGL\\d{14,20}|\\d{10})"),
  FEDEX("(\\d{12}|\\d{15})"),
  POST("[A-Z]{2}\\d{9}[A-Z]{2}"),
  OTHER("[A-Z0-9]{6,30}");

  private final Pattern form;

  Carrier(String form) {
    this.form = Pattern.compile(form);
  }

  public boolean fits(String waybill) {
    return form.matcher(waybill).matches();
  }

  /** The carrier whose form it has; {@link #OTHER} when only that; empty when it is no waybill. */
  public static Optional<Carrier> of(String waybill) {
    return Stream.of(values()).filter(carrier -> carrier.fits(waybill)).findFirst();
  }

  /** Without spaces and dashes, in capital letters and plain digits. */
  public static String plain(String typed) {
    return typed == null
        ? ""
        : Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT);
  }
}
