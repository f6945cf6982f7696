package org.lanedesk.routing;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Lane;

/**
 * An agent at work, as routing sees them.
 *
 * @param reserved the only lane they serve, or null for all
 * @param languages none means every language
 * @param queues none means every queue
 * @param secondary queues they help out in when a ticket's time is half gone
 * @param newcomer takes half as much, unless {@code limits} says otherwise
 * @param limits for channels where something else than the usual holds
 * @param since in this presence since then
 * @param lost their connection broke and is not back
 */
public record Seat(
    Long account,
    String name,
    Presence presence,
    Lane reserved,
    Set<String> languages,
    Set<Long> queues,
    Set<Long> secondary,
    boolean newcomer,
    Map<Channel, Limit> limits,
    List<SkillHeld> skills,
    Instant since,
    Instant seenAt,
    boolean lost)
    implements Serializable {

  public Seat {
    languages = Set.copyOf(languages);
    queues = Set.copyOf(queues);
    secondary = Set.copyOf(secondary);
    limits = Map.copyOf(limits);
    skills = List.copyOf(skills);
  }

  /** Someone without a place of their own serves every queue and lane. */
  static Seat unlimited(Long account, String name) {
    return plain(account, name, Presence.ONLINE);
  }

  /** The seat of somebody who has never come. */
  static Seat newOne(Long account, String name) {
    return plain(account, name, Presence.OFFLINE);
  }

  private static Seat plain(Long account, String name, Presence presence) {
    return new Seat(
        account,
        name,
        presence,
        null,
        Set.of(),
        Set.of(),
        Set.of(),
        false,
        Map.of(),
        List.of(),
        Instant.EPOCH,
        Instant.EPOCH,
        false);
  }

  public boolean serves(Long queue) {
    return queues.isEmpty() || queues.contains(queue) || secondary.contains(queue);
  }

  /** Serves it from the first moment on. */
  boolean servesFirst(Long queue) {
    return queues.contains(queue) || queues.isEmpty() && !secondary.contains(queue);
  }

  public Set<Lane> lanes() {
    return reserved == null ? EnumSet.allOf(Lane.class) : EnumSet.of(reserved);
  }

  public boolean speaks(String locale) {
    return languages.isEmpty() || languages.stream().anyMatch(locale::startsWith);
  }

  public Limit limit(Channel channel) {
    var own = limits.get(channel);
    return own == null ? Limit.usual(channel, newcomer) : own;
  }

  /** What is missing for the ticket, or null. An agent without skills lacks every one. */
  Need missing(Ask ask) {
    return missing(ask.needs(), ask.now());
  }

  Need missing(List<Need> needs, Instant now) {
    return needs.stream()
        .filter(need -> skills.stream().noneMatch(held -> held.meets(need, now)))
        .findFirst()
        .orElse(null);
  }

  /** Whether the agent could take it, and the first thing that speaks against it. */
  Outcome outcome(Ask ask, Load load, Circle circle) {
    if (presence == Presence.OFFLINE) {
      return Outcome.OFFLINE;
    }
    if (lost) {
      return Outcome.LOST;
    }
    if (presence == Presence.AWAY) {
      return Outcome.AWAY;
    }
    if (presence == Presence.SUSPENDED) {
      return Outcome.SUSPENDED;
    }
    return able(ask, load, circle);
  }

  /** As {@link #outcome}, for somebody whose presence is no matter. */
  Outcome able(Ask ask, Load load, Circle circle) {
    if (!speaks(ask.locale())) {
      return Outcome.OTHER_LANGUAGE;
    }
    if (!circle.wide()) {
      if (!serves(ask.queue())) {
        return Outcome.OTHER_QUEUE;
      }
      if (!lanes().contains(ask.lane())) {
        return Outcome.OTHER_LANE;
      }
      if (missing(ask) != null) {
        return Outcome.NO_SKILL;
      }
    }
    if (load.of(ask.channel()) >= limit(ask.channel()).capacity()) {
      return Outcome.AT_CAPACITY;
    }
    if (circle == Circle.FIRST) {
      if (!servesFirst(ask.queue())) {
        return Outcome.SECOND_CIRCLE;
      }
      if (presence == Presence.BUSY || load.busy()) {
        return Outcome.BUSY;
      }
    }
    return Outcome.MAY_TAKE;
  }

  /** How full the agent would be with one more, weighed; less is better. */
  double fullness(Ask ask, Load load) {
    var limit = limit(ask.channel());
    return (load.of(ask.channel()) + 1.0) / (Math.max(1, limit.capacity()) * limit.weight());
  }
}
