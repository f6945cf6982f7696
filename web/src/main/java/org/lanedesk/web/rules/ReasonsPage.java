package org.lanedesk.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.sla.BreachDesk;
import org.lanedesk.sla.ReasonRow;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** The list of reasons for broken promises. */
@Named
@ViewScoped
public class ReasonsPage implements Serializable {

  /** One reason as it is typed; a new one has its code typed too. */
  public static class Line implements Serializable {
    private final ReasonRow was;
    private String code;
    private String nameZh;
    private String nameEn;
    private Integer position = 100;
    private boolean active = true;

    Line(ReasonRow was) {
      this.was = was;
      if (was != null) {
        code = was.code();
        nameZh = was.nameZh();
        nameEn = was.nameEn();
        position = was.position();
        active = was.active();
      }
    }

    ReasonRow wanted() {
      return new ReasonRow(code, nameZh, nameEn, position, active);
    }

    public boolean isNew() {
      return was == null;
    }

    public String getCode() {
      return code;
    }

    public void setCode(String code) {
      this.code = code;
    }

    public String getNameZh() {
      return nameZh;
    }

    public void setNameZh(String nameZh) {
      this.nameZh = nameZh;
    }

    public String getNameEn() {
      return nameEn;
    }

    public void setNameEn(String nameEn) {
      this.nameEn = nameEn;
    }

    public Integer getPosition() {
      return position;
    }

    public void setPosition(Integer position) {
      this.position = position;
    }

    public boolean isActive() {
      return active;
    }

    public void setActive(boolean active) {
      this.active = active;
    }
  }

  @Inject BreachDesk desk;
  @Inject Say say;
  @Inject Who who;

  private List<Line> lines;

  public void add() {
    getLines().add(new Line(null));
  }

  public void save() {
    try {
      for (var line : lines) {
        if (!line.wanted().equals(line.was)) {
          desk.set(who.caller(), line.wanted());
        }
      }
      lines = null;
      say.done("supervisor", "reason.saved");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public List<Line> getLines() {
    if (lines == null) {
      lines = new ArrayList<>(desk.reasons(who.caller()).stream().map(Line::new).toList());
    }
    return lines;
  }
}
