package org.lanedesk.account;

import java.util.Locale;
import org.lanedesk.event.Refusal;

/** What a password must be: long, and not the address it belongs to. Nothing about symbols. */
public final class PasswordRule {

  public static final int LEAST = 10;
  public static final int MOST = 200;

  private PasswordRule() {}

  /**
   * @throws Refusal {@code password.too-short}, {@code password.too-long} or {@code
   *     password.is-email}
   */
  public static void check(String email, String password) {
    var length = password == null ? 0 : password.codePointCount(0, password.length());
    if (length < LEAST) throw new Refusal("password.too-short", LEAST);
    if (length > MOST) throw new Refusal("password.too-long", MOST);
    var given = password.toLowerCase(Locale.ROOT).strip();
    if (given.equals(email) || given.equals(Email.of(email).localPart()))
      throw new Refusal("password.is-email");
  }
}
