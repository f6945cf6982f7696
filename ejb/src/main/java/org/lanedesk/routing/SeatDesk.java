package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.MemberDesk;
import org.lanedesk.member.MemberQuery;

/** How the seats of agents are set up: what they serve, can, and take at once. */
@Stateless
public class SeatDesk {
  @Inject Seats seats;
  @Inject RoutingBook book;
  @Inject MemberDesk members;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** Every agent who ever came, those at work first. */
  public List<SeatView> seats(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var rules = book.rules();
    return rules.seats().stream()
        .map(seat -> new SeatView(seat, rules.load(seat.account())))
        .toList();
  }

  /** Everybody who may answer or lead, by name. */
  public List<PersonName> people(Caller by) {
    boss(by);
    return seats.people();
  }

  /** Agents who have never come and were never set up. */
  public List<PersonName> withoutSeat(Caller by) {
    boss(by);
    return seats.withoutSeat();
  }

  /**
   * The seat of an agent; of one who never came it is as it will be.
   *
   * @throws NoSuch {@code agent}
   */
  public SeatView seat(Caller by, Long account) {
    boss(by);
    var name = name(account);
    var rules = book.rules();
    return rules.seats().stream()
        .filter(seat -> seat.account().equals(account))
        .map(seat -> new SeatView(seat, rules.load(account)))
        .findFirst()
        .orElseGet(() -> new SeatView(Seat.newOne(account, name), Load.NONE));
  }

  public List<SkillRow> skills(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    return seats.skillLines().stream().map(SkillLine::row).toList();
  }

  /** What an agent serves, can, and takes at once. It holds from the next decision on. */
  public void setUp(Caller by, Long account, SeatWish wish) {
    boss(by);
    var name = name(account);
    var rules = book.rules();
    wish.queues().forEach(rules::queue);
    wish.secondary().forEach(rules::queue);
    var known = seats.skillLines().stream().map(line -> line.row().code()).toList();
    for (var held : wish.skills()) {
      if (!known.contains(held.skill())) {
        throw new NoSuch("skill", held.skill());
      }
      if (held.level() < 1 || held.level() > 5) {
        throw new Refusal("skill.level", held.skill(), held.level());
      }
    }
    var languages = languages(wish.languages());
    if (seats.setUp(account, wish.reserved(), languages, wish.newcomer()) == 0) {
      seats.first(account, name, Presence.OFFLINE, clock.instant());
      seats.setUp(account, wish.reserved(), languages, wish.newcomer());
    }
    seats.forgetQueues(account);
    seats.forgetChannels(account);
    seats.forgetSkills(account);
    var session = seats.session();
    wish.queues().forEach(queue -> session.insert(AgentQueue.of(account, queue, false)));
    wish.secondary().stream()
        .filter(queue -> !wish.queues().contains(queue))
        .forEach(queue -> session.insert(AgentQueue.of(account, queue, true)));
    wish.limits().forEach(limit -> session.insert(AgentChannel.of(account, limit)));
    wish.skills().forEach(held -> session.insert(AgentSkill.of(account, held)));
    done(by, "routing.seat", account);
  }

  /** The customers whose own agent this is. */
  public List<DedicatedRow> customersOf(Caller by, Long account) {
    boss(by);
    return seats.customersOf(account);
  }

  /**
   * Makes this the customer's own agent in place of any other.
   *
   * @param email of the customer
   * @param backup stands in when the agent is not there; may be null
   */
  public void dedicate(Caller by, Long account, String email, Long backup) {
    boss(by);
    name(account);
    if (backup != null) {
      name(backup);
      if (backup.equals(account)) {
        throw new Refusal("agent.backup-self");
      }
    }
    var wanted = email == null ? "" : email.strip();
    var found =
        members.members(by, new MemberQuery(null, wanted, 2, null)).stream()
            .filter(one -> one.email().equalsIgnoreCase(wanted))
            .findFirst()
            .orElseThrow(() -> new NoSuch("member", wanted));
    members.dedicate(by, found.id(), account, backup);
    done(by, "routing.dedicate", found.id());
  }

  public void undedicate(Caller by, Long member) {
    boss(by);
    members.dedicate(by, member, null, null);
    done(by, "routing.undedicate", member);
  }

  private void done(Caller by, String deed, Long about) {
    book.forget();
    happened.fire(new Deed(clock.instant(), by.actor(), deed, about.toString(), null));
  }

  private String name(Long account) {
    return seats.agentName(account).orElseThrow(() -> new NoSuch("agent", account));
  }

  private static String languages(Set<String> wanted) {
    var line =
        String.join(
            ",", wanted.stream().map(String::strip).filter(l -> !l.isEmpty()).sorted().toList());
    if (!line.matches("([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?(,|$))*") || line.length() > 60) {
      throw new Refusal("agent.languages", line);
    }
    return line;
  }

  private static void boss(Caller by) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
  }
}
