package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.Lane;

/** A {@link RoutingRule} as it is kept, in one version of the list. */
@Entity
@Table(name = "routing_rule")
public class RoutingRuleLine {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private int version;
  private int position;

  @Enumerated(EnumType.STRING)
  private Family family;

  private String reason;

  @Enumerated(EnumType.STRING)
  private Flag flag;

  @Enumerated(EnumType.STRING)
  private Level level;

  private String locale;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String words;
  private String topic;
  private String queueCode;

  @Enumerated(EnumType.STRING)
  private Lane lane;

  private String skills;

  protected RoutingRuleLine() {}

  static RoutingRuleLine of(int version, RoutingRule rule) {
    var line = new RoutingRuleLine();
    line.version = version;
    line.position = rule.position();
    line.family = rule.family();
    line.reason = rule.reason();
    line.flag = rule.flag();
    line.level = rule.level();
    line.locale = rule.locale();
    line.channel = rule.channel();
    line.words = rule.words();
    line.topic = rule.topic();
    line.queueCode = rule.queueCode();
    line.lane = rule.lane();
    line.skills = rule.needs().isEmpty() ? null : Need.line(rule.needs());
    return line;
  }

  RoutingRule rule() {
    return new RoutingRule(
        position,
        family,
        reason,
        flag,
        level,
        locale,
        channel,
        words,
        topic,
        queueCode,
        lane,
        Need.read(skills));
  }
}
