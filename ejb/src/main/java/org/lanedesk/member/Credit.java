package org.lanedesk.member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How far a member is trusted, 300 to 900 (domain.md §3.8): 600 at first, 5 more for each finished
 * order; a claw-back takes 100 and a rejected claim at fault 30, and both come back day by day
 * within 180 days.
 */
public record Credit(int finishedOrders, List<Mark> marks) {

  /** One thing held against a member. */
  public record Mark(MarkKind kind, Instant at) {}

  public static final int FIRST = 600;
  public static final int LEAST = 300;
  public static final int MOST = 900;
  private static final int FINISHED = 5;
  private static final long FORGOTTEN = Duration.ofDays(180).toMillis();

  public Credit {
    marks = List.copyOf(marks);
  }

  public int at(Instant now) {
    var earned = Math.min(MOST, FIRST + FINISHED * finishedOrders);
    var taken = marks.stream().mapToDouble(mark -> weight(mark, now)).sum();
    return Math.clamp(Math.round(earned - taken), LEAST, MOST);
  }

  private static double weight(Mark mark, Instant now) {
    var points =
        switch (mark.kind()) {
          case CLAW_BACK -> 100;
          case BUYER_FAULT -> 30;
          case ABUSE, REWARD -> 0;
        };
    var age = Duration.between(mark.at(), now).toMillis();
    return points * Math.clamp(1 - (double) age / FORGOTTEN, 0.0, 1.0);
  }
}
