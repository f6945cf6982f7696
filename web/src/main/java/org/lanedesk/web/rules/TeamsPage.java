package org.lanedesk.web.rules;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.routing.PersonName;
import org.lanedesk.routing.QueueRow;
import org.lanedesk.routing.RoutingDesk;
import org.lanedesk.routing.SeatDesk;
import org.lanedesk.routing.TeamDesk;
import org.lanedesk.routing.TeamRow;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** Teams and who leads them; who is told of what breaks in a queue. */
@Named
@ViewScoped
public class TeamsPage implements Serializable {

  /** One team as it is typed. */
  public static class Line implements Serializable {
    private final Long id;
    private String name;
    private Long owner;
    private List<Long> members;

    Line(Long id, String name, Long owner, List<Long> members) {
      this.id = id;
      this.name = name;
      this.owner = owner;
      this.members = members;
    }

    public Long getId() {
      return id;
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public Long getOwner() {
      return owner;
    }

    public void setOwner(Long owner) {
      this.owner = owner;
    }

    public List<Long> getMembers() {
      return members;
    }

    public void setMembers(List<Long> members) {
      this.members = members;
    }
  }

  /** The owners of one queue as they are chosen. */
  public static class Owned implements Serializable {
    private final QueueRow queue;
    private List<Long> owners;

    Owned(QueueRow queue, List<Long> owners) {
      this.queue = queue;
      this.owners = owners;
    }

    public QueueRow getQueue() {
      return queue;
    }

    public List<Long> getOwners() {
      return owners;
    }

    public void setOwners(List<Long> owners) {
      this.owners = owners;
    }
  }

  @EJB TeamDesk desk;
  @EJB SeatDesk seats;
  @EJB RoutingDesk routing;
  @Inject Say say;
  @Inject Who who;

  private List<Line> lines;
  private List<Owned> owned;

  public List<Line> getLines() {
    if (lines == null) {
      lines = new ArrayList<>(desk.teams(who.caller()).stream().map(this::line).toList());
    }
    return lines;
  }

  private Line line(TeamRow team) {
    return new Line(
        team.id(), team.name(), team.owner(), accounts(desk.membersOf(who.caller(), team.id())));
  }

  private static List<Long> accounts(List<PersonName> people) {
    return new ArrayList<>(people.stream().map(PersonName::account).toList());
  }

  public void add() {
    getLines().add(new Line(null, "", null, new ArrayList<>()));
  }

  public void save() {
    try {
      for (var line : lines) {
        desk.save(who.caller(), line.id, line.name, line.owner, new HashSet<>(line.members));
      }
      lines = null;
      say.done("supervisor", "teams.saved");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void dissolve(Long id) {
    desk.dissolve(who.caller(), id);
    lines = null;
  }

  public List<Owned> getOwned() {
    if (owned == null) {
      owned =
          routing.allQueues().stream()
              .map(queue -> new Owned(queue, accounts(desk.ownersOf(who.caller(), queue.id()))))
              .toList();
    }
    return owned;
  }

  public void saveOwners() {
    try {
      for (var one : owned) {
        desk.setOwners(who.caller(), one.queue.id(), new HashSet<>(one.owners));
      }
      owned = null;
      say.done("supervisor", "teams.owners.saved");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  /** Everybody who can be in a team or own a queue. */
  public List<PersonName> getPeople() {
    return seats.people(who.caller());
  }
}
