package org.lanedesk.member;

import jakarta.json.spi.JsonProvider;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One working-out of a member's score; never changed afterwards. */
@Entity
@Table(name = "member_score")
public class ScoreEntry {
  private static final JsonProvider JSON = JsonProvider.provider();

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long memberId;
  private Instant at;
  private boolean monthly;
  private int total;
  private long spentMinor;
  private String currency;

  @Enumerated(EnumType.STRING)
  private Level levelBefore;

  @Enumerated(EnumType.STRING)
  private Level levelAfter;

  private String parts;

  protected ScoreEntry() {}

  static ScoreEntry of(
      Long member, MemberScore score, String currency, boolean monthly, Level before, Instant at) {
    var entry = new ScoreEntry();
    entry.memberId = member;
    entry.at = at;
    entry.monthly = monthly;
    entry.total = score.total();
    entry.spentMinor = score.spentMinor();
    entry.currency = currency;
    entry.levelBefore = before;
    entry.levelAfter = before;
    var list = JSON.createArrayBuilder();
    for (var part : score.parts())
      list.add(
          JSON.createObjectBuilder()
              .add("what", part.what().name())
              .add("measure", part.measure())
              .add("points", part.points())
              .add("most", part.most()));
    entry.parts = list.build().toString();
    return entry;
  }

  ScoreEntry ledTo(Level after) {
    levelAfter = after;
    return this;
  }
}
