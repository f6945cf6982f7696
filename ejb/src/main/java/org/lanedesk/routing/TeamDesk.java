package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;

/** Teams and who leads them, who owns which queue, and who is to be at work when. */
@Stateless
public class TeamDesk {
  private static final Duration LONGEST = Duration.ofHours(16);
  private static final Duration FURTHEST = Duration.ofDays(366);

  @Inject Teams teams;
  @Inject Seats seats;
  @Inject RoutingBook book;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  public List<TeamRow> teams(Caller by) {
    boss(by);
    return teams.teams().stream().map(Team::row).toList();
  }

  public List<PersonName> membersOf(Caller by, Long team) {
    boss(by);
    return teams.membersOf(team);
  }

  /**
   * Makes a team, or changes it.
   *
   * @param id null for a new one
   * @param members those who are in it from now on; nobody is in two
   * @return as it is now
   */
  public TeamRow save(Caller by, Long id, String name, Long owner, Set<Long> members) {
    boss(by);
    var wanted = Text.clean(name, 60, "name");
    if (teams.named(wanted, id == null ? -1L : id) > 0) {
      throw new Refusal("team.name", wanted);
    }
    if (owner != null) {
      agent(owner);
    }
    members.forEach(this::agent);
    var team = id == null ? Team.of(wanted, owner) : known(id);
    if (id == null) {
      teams.session().insert(team);
    } else {
      team.become(wanted, owner);
      teams.session().update(team);
    }
    var in = team.row().id();
    teams.membersOf(in).forEach(one -> teams.join(one.account(), null));
    for (var member : members) {
      if (seats.of(member).isEmpty()) {
        seats.first(member, agent(member), Presence.OFFLINE, clock.instant());
      }
      teams.join(member, in);
    }
    done(by, "routing.team", wanted);
    return team.row();
  }

  /**
   * @throws NoSuch when there is no such team
   */
  public TeamRow team(Caller by, Long id) {
    boss(by);
    return known(id).row();
  }

  /** Its members are in no team then. */
  public void dissolve(Caller by, Long id) {
    boss(by);
    var team = known(id);
    teams.membersOf(id).forEach(one -> teams.join(one.account(), null));
    teams.session().delete(team);
    done(by, "routing.team-end", team.row().name());
  }

  /** Those who are told of what breaks in a queue; empty when every supervisor is. */
  public List<PersonName> ownersOf(Caller by, Long queue) {
    boss(by);
    return teams.ownersOf(book.rules().queue(queue).id());
  }

  public void setOwners(Caller by, Long queue, Set<Long> owners) {
    boss(by);
    var known = book.rules().queue(queue);
    owners.forEach(this::agent);
    teams.own(queue, owners.stream().sorted().toList());
    done(by, "routing.owners", known.code());
  }

  /** Shifts that touch this time, in order; of very many the first. */
  public List<ShiftRow> shifts(Caller by, Instant from, Instant to) {
    return shifts(by, from, to, Teams.MOST, 0);
  }

  /** A part of the shifts that touch this time, in order. */
  public List<ShiftRow> shifts(Caller by, Instant from, Instant to, int limit, int after) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    return teams.shifts(from, to, Math.clamp(limit, 1, Teams.MOST), Math.max(0, after));
  }

  /** Those who are to be at work now and are not. */
  public Set<Long> missing(Caller by) {
    boss(by);
    var now = clock.instant();
    var missing = new LinkedHashSet<Long>();
    teams
        .shifts(now, now.plusMillis(1), Teams.MOST, 0)
        .forEach(shift -> missing.add(shift.account()));
    book.rules().seats().stream()
        .filter(seat -> seat.presence() != Presence.OFFLINE && !seat.lost())
        .forEach(seat -> missing.remove(seat.account()));
    return missing;
  }

  /**
   * @throws Refusal {@code shift.*} when it ends before it begins, is too long, or overlaps another
   *     of the same agent
   */
  public ShiftRow plan(Caller by, Long account, Instant starts, Instant ends) {
    boss(by);
    var name = agent(account);
    if (!starts.isBefore(ends) || Duration.between(starts, ends).compareTo(LONGEST) > 0) {
      throw new Refusal("shift.long", LONGEST.toHours());
    }
    if (teams.overlapping(account, starts, ends) > 0) {
      throw new Refusal("shift.overlaps", name);
    }
    var shift = Shift.of(account, starts, ends);
    teams.session().insert(shift);
    done(by, "routing.shift", account.toString());
    return shift.row(name);
  }

  public void drop(Caller by, Long shift) {
    boss(by);
    if (teams.drop(shift) == 0) {
      throw new NoSuch("shift", shift);
    }
    done(by, "routing.shift-end", shift.toString());
  }

  /**
   * Plans again, so much later, what is planned in this time; what would overlap is left out.
   *
   * @return how many shifts were planned
   * @throws Refusal {@code shift.later} when it is not later, or by more than a year
   */
  public int repeat(Caller by, Instant from, Instant to, Duration later) {
    boss(by);
    if (!later.isPositive() || later.compareTo(FURTHEST) > 0) {
      throw new Refusal("shift.later", FURTHEST.toDays());
    }
    var made = 0;
    var seen = new HashSet<Long>();
    for (var shift : teams.shifts(from, to, Teams.MOST, 0)) {
      var starts = shift.startsAt().plus(later);
      var ends = shift.endsAt().plus(later);
      if (seen.add(shift.id()) && teams.overlapping(shift.account(), starts, ends) == 0) {
        teams.session().insert(Shift.of(shift.account(), starts, ends));
        made++;
      }
    }
    done(by, "routing.shifts", Integer.toString(made));
    return made;
  }

  private Team known(Long id) {
    return teams.team(id).orElseThrow(() -> new NoSuch("team", id));
  }

  private String agent(Long account) {
    return seats.agentName(account).orElseThrow(() -> new NoSuch("agent", account));
  }

  private void done(Caller by, String deed, String about) {
    happened.fire(new Deed(clock.instant(), by.actor(), deed, about, null));
  }

  private static void boss(Caller by) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
  }
}
