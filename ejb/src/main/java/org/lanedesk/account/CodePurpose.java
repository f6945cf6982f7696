package org.lanedesk.account;

import java.time.Duration;

/** What a one-time code opens. */
public enum CodePurpose {
  /** Lets its owner set a new password. */
  PASSWORD,
  /** Opens one order, its tickets and returns. */
  ORDER;

  static final Duration GOOD_FOR = Duration.ofMinutes(10);
  static final int TRIES = 5;
}
