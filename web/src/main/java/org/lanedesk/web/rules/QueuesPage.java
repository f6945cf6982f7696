package org.lanedesk.web.rules;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.routing.QueueRow;
import org.lanedesk.routing.RoutingDesk;
import org.lanedesk.routing.RuleDesk;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** How each queue shares its turns among the lanes, and how long its offers stand. */
@Named
@ViewScoped
public class QueuesPage implements Serializable {

  /** One queue as it is typed. */
  public static class Line implements Serializable {
    private final QueueRow queue;
    private Integer fast;
    private Integer standard;
    private Integer bulk;
    private Integer accept;

    Line(QueueRow queue) {
      this.queue = queue;
      fast = queue.weights().fast();
      standard = queue.weights().standard();
      bulk = queue.weights().bulk();
      accept = queue.acceptSeconds();
    }

    public QueueRow getQueue() {
      return queue;
    }

    public Integer getFast() {
      return fast;
    }

    public void setFast(Integer fast) {
      this.fast = fast;
    }

    public Integer getStandard() {
      return standard;
    }

    public void setStandard(Integer standard) {
      this.standard = standard;
    }

    public Integer getBulk() {
      return bulk;
    }

    public void setBulk(Integer bulk) {
      this.bulk = bulk;
    }

    public Integer getAccept() {
      return accept;
    }

    public void setAccept(Integer accept) {
      this.accept = accept;
    }
  }

  @EJB RoutingDesk routing;
  @EJB RuleDesk desk;
  @Inject Say say;
  @Inject Who who;

  private List<Line> lines;

  public List<Line> getLines() {
    if (lines == null) {
      lines = routing.allQueues().stream().map(Line::new).toList();
    }
    return lines;
  }

  public void save() {
    try {
      for (var line : lines) {
        desk.setQueue(
            who.caller(),
            line.queue.id(),
            number(line.fast),
            number(line.standard),
            number(line.bulk),
            line.accept);
      }
      lines = null;
      say.done("supervisor", "queues.saved");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  private static int number(Integer typed) {
    return typed == null ? 0 : typed;
  }
}
