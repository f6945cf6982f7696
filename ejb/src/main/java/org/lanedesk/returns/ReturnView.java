package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lanedesk.member.Level;

/**
 * A return as this caller may see it.
 *
 * @param code how it was judged when it was submitted
 * @param rule that in words, as it is today
 * @param until the end of the window it was submitted in; null where none ran
 * @param decideBy by when the shop decides; null once it did
 * @param handOverBy by when agreed goods must be on their way; otherwise null
 * @param decision what the shop wrote
 * @param rejectedFor null unless it was refused
 * @param allowed the verbs this caller may use now
 * @param progress how far it has come
 */
public record ReturnView(
    Long id,
    Integer version,
    ReturnState state,
    ReturnType type,
    ReturnReason reason,
    String text,
    Level level,
    Long memberId,
    String memberName,
    String orderNumber,
    Long ticketId,
    Refund money,
    FreightTerms freight,
    EligibilityCode code,
    RuleText rule,
    String pack,
    Instant until,
    Instant createdAt,
    Instant updatedAt,
    Instant decideBy,
    Instant decidedAt,
    Instant handOverBy,
    String decidedBy,
    String decision,
    RejectReason rejectedFor,
    List<Line> lines,
    List<Photo> photos,
    List<Happening> history,
    Set<ReturnVerb> allowed,
    Progress progress)
    implements Serializable {

  /** Pieces of one line that come back. */
  public record Line(
      Long lineId, String sku, String title, int quantity, EligibilityCode code, Refund money)
      implements Serializable {}

  /** Evidence; the file is downloaded through the ticket's room by its id. */
  public record Photo(Long uploadId, String name) implements Serializable {}

  /** One step of its life, oldest first. */
  public record Happening(
      Instant at, ReturnVerb verb, ReturnState from, ReturnState to, String actor, String note)
      implements Serializable {}

  public ReturnView {
    lines = List.copyOf(lines);
    photos = List.copyOf(photos);
    history = List.copyOf(history);
    allowed = Set.copyOf(allowed);
  }

  public String number() {
    return "R" + id;
  }

  /** The last second of the window it was submitted in; null where none ran. */
  public Instant last() {
    return until == null ? null : until.minusSeconds(1);
  }

  public boolean may(String verb) {
    return allowed.contains(ReturnVerb.valueOf(verb));
  }
}
