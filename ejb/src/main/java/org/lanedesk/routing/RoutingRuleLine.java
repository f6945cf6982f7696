package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.Lane;

/** A {@link RoutingRule} as it is kept. */
@Entity
@Table(name = "routing_rule")
public class RoutingRuleLine {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private int position;

  @Enumerated(EnumType.STRING)
  private Family family;

  private String reason;

  @Enumerated(EnumType.STRING)
  private Flag flag;

  @Enumerated(EnumType.STRING)
  private Level level;

  private String locale;
  private String queueCode;

  @Enumerated(EnumType.STRING)
  private Lane lane;

  protected RoutingRuleLine() {}

  RoutingRule rule() {
    return new RoutingRule(position, family, reason, flag, level, locale, queueCode, lane);
  }
}
