package org.lanedesk.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Benefit;
import org.lanedesk.member.Level;
import org.lanedesk.member.LevelDesk;
import org.lanedesk.member.LevelRule;

/** Names, colours and scores of the levels. */
@Named
@ViewScoped
public class AdminLevelsPage implements Serializable {

  /** One level as it is typed. */
  public static class Line implements Serializable {
    private final LevelRule was;
    private String nameZh;
    private String nameEn;
    private String colour;
    private Integer minScore;
    private boolean byInvitation;

    Line(LevelRule was) {
      this.was = was;
      nameZh = was.nameZh();
      nameEn = was.nameEn();
      colour = was.colour();
      minScore = was.minScore();
      byInvitation = was.byInvitation();
    }

    LevelRule wanted() {
      return new LevelRule(
          was.level(), nameZh, nameEn, colour, minScore, byInvitation, was.version());
    }

    boolean changed() {
      return !wanted().equals(was);
    }

    public Level getLevel() {
      return was.level();
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

    public String getColour() {
      return colour;
    }

    public void setColour(String colour) {
      this.colour = colour;
    }

    public Integer getMinScore() {
      return minScore;
    }

    public void setMinScore(Integer minScore) {
      this.minScore = minScore;
    }

    public boolean isByInvitation() {
      return byInvitation;
    }

    public void setByInvitation(boolean byInvitation) {
      this.byInvitation = byInvitation;
    }
  }

  @Inject LevelDesk desk;
  @Inject Say say;
  @Inject Who who;

  private List<Line> lines;

  @PostConstruct
  void load() {
    lines = new ArrayList<>(desk.levels().stream().map(Line::new).toList());
  }

  public void save() {
    try {
      for (var line : lines) if (line.changed()) desk.set(who.caller(), line.wanted());
      load();
      say.done("admin", "levels.saved");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public List<Line> getLines() {
    return lines;
  }

  public List<Benefit> benefits(Level level) {
    return desk.benefits(level);
  }
}
