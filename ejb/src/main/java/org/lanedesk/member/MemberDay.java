package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One day of a member here, in the shop's time. A visit ends with half an hour without a page; what
 * lies between two pages of a visit is how long it lasted.
 */
@Entity
@Table(name = "member_day")
public class MemberDay {

  private static final Duration VISIT_ENDS = Duration.ofMinutes(30);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long memberId;
  private LocalDate onDay;
  private int signIns;
  private int visits;
  private int seconds;
  private Instant seenAt;

  protected MemberDay() {}

  static MemberDay first(Long member, LocalDate day, Instant now) {
    var first = new MemberDay();
    first.memberId = member;
    first.onDay = day;
    first.visits = 1;
    first.seenAt = now;
    return first;
  }

  void seen(Instant now) {
    if (now.isBefore(seenAt)) return;
    var since = Duration.between(seenAt, now);
    if (since.compareTo(VISIT_ENDS) >= 0) visits++;
    else seconds += (int) since.toSeconds();
    seenAt = now;
  }

  void signedIn() {
    signIns++;
  }
}
