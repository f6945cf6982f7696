package org.lanedesk.routing;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.Lane;

/**
 * One row of the table that names queues, lanes and skills. An empty condition matches everything.
 *
 * @param words any of them must be in the question; in any case, parted by commas
 * @param topic a section of the knowledge base to which the question is near
 * @param needs what whoever answers must be able to do; empty when the rule names no skills
 */
public record RoutingRule(
    int position,
    Family family,
    String reason,
    Flag flag,
    Level level,
    String locale,
    Channel channel,
    String words,
    String topic,
    String queueCode,
    Lane lane,
    List<Need> needs)
    implements Serializable {

  public RoutingRule {
    needs = List.copyOf(needs);
  }

  boolean matches(Classify.Facts facts) {
    return (family == null || family == facts.family())
        && (reason == null || reason.equals(facts.reason()))
        && (flag == null || facts.flags().contains(flag))
        && (level == null || level == facts.level())
        && (locale == null || facts.locale().startsWith(locale))
        && (channel == null || channel == facts.channel())
        && (topic == null || facts.topics().contains(topic))
        && (words == null || wordList().stream().anyMatch(facts.text()::contains));
  }

  /** Matches whatever comes. */
  public boolean lastResort() {
    return family == null
        && reason == null
        && flag == null
        && level == null
        && locale == null
        && channel == null
        && words == null
        && topic == null;
  }

  List<String> wordList() {
    return Arrays.stream(words.split("[,，\n]"))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
