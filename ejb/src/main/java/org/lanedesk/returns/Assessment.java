package org.lanedesk.returns;

import java.util.List;
import java.util.Locale;
import org.lanedesk.member.OrderView;

/**
 * A wish to return, judged and counted, with all that is needed to keep it.
 *
 * @param finding of the whole: the first line's refusal, otherwise the right that allows it
 * @param paidAtOnce a claim so small that the level pays it at once
 */
public record Assessment(
    OrderView order,
    String memberName,
    Locale locale,
    PolicyPack pack,
    Favour favour,
    ReturnType type,
    ReturnReason reason,
    Finding finding,
    Refund money,
    FreightTerms freight,
    List<AssessedLine> lines,
    boolean paidAtOnce) {

  public Assessment {
    lines = List.copyOf(lines);
  }

  /** What the list shows: the first article, and how many others. */
  String goods() {
    var first = lines.getFirst().quoted().title();
    var others = lines.size() - 1;
    var cut = first.length() > 280 ? first.substring(0, 280) : first;
    return others == 0 ? cut : cut + " +" + others;
  }

  /** Whether nobody has to decide it. */
  boolean automatic() {
    return finding.allowed()
        && (type == ReturnType.WITHDRAWAL
            || paidAtOnce
            || favour.approves(type, reason, money.amount()));
  }

  /** The rule that agrees when nobody has to decide. */
  String rule() {
    return type == ReturnType.WITHDRAWAL
        ? "WITHDRAWAL/" + pack.code() + " v" + pack.version()
        : paidAtOnce ? "FRESH_AUTO_PAY/" + favour.level() : favour.approvalRule();
  }
}
