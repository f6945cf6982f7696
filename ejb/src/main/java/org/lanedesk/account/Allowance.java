package org.lanedesk.account;

import java.time.Duration;

/** How often what a stranger can trigger may be tried, by whom or about what. */
public enum Allowance {
  /** Wrong passwords from one address; offices share one, so it is wide. */
  SIGN_IN_BY_ADDRESS(50, Duration.ofMinutes(15)),
  CODES_BY_ADDRESS(20, Duration.ofHours(1)),
  CODES_TO_EMAIL(5, Duration.ofHours(1)),
  CODES_FOR_ORDER(5, Duration.ofHours(1)),
  /** Wrong codes from one address, whatever order or e-mail they were for. */
  CODE_TRIES_BY_ADDRESS(30, Duration.ofHours(1));

  final int most;
  final Duration window;

  Allowance(int most, Duration window) {
    this.most = most;
    this.window = window;
  }

  /** The row that counts this; a hash, so that the table tells nobody's address. */
  String key(String about) {
    return Secret.sha256(name() + " " + about);
  }
}
