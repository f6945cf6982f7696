package org.lanedesk.web.rules;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.knowledge.TopicDesk;
import org.lanedesk.member.Level;
import org.lanedesk.routing.Classify;
import org.lanedesk.routing.QueueRow;
import org.lanedesk.routing.RoutingDesk;
import org.lanedesk.routing.RoutingRule;
import org.lanedesk.routing.RuleDesk;
import org.lanedesk.routing.RuleEffect;
import org.lanedesk.routing.RuleList;
import org.lanedesk.routing.RuleSetRow;
import org.lanedesk.routing.SeatDesk;
import org.lanedesk.routing.SkillRow;
import org.lanedesk.routing.TriedOut;
import org.lanedesk.routing.TryOut;
import org.lanedesk.routing.TryOutDesk;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.Lane;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** The rules of routing as a draft: in order, tried out on a question and on the latest ones. */
@Named
@ViewScoped
public class RulesPage implements Serializable {
  private static final int STEP = 10;

  @EJB RuleDesk desk;
  @EJB TryOutDesk trying;
  @EJB RoutingDesk routing;
  @EJB SeatDesk seats;
  @EJB TopicDesk topics;
  @Inject Say say;
  @Inject Who who;

  private List<RuleForm> draft;
  private int version;
  private Integer edited;
  private String why;
  private RuleEffect effect;
  private String text;
  private Level level = Level.L0;
  private Family family = Family.AFTER_SALE;
  private Channel channel = Channel.CHAT;
  private TriedOut now;
  private TriedOut then;

  public List<RuleForm> getDraft() {
    if (draft == null) {
      var held = desk.rules(who.caller());
      version = held.version();
      draft = new ArrayList<>(held.rules().stream().map(RuleForm::of).toList());
    }
    return draft;
  }

  private RuleList wanted() {
    var rules = new ArrayList<RoutingRule>();
    for (var form : getDraft()) {
      rules.add(form.rule((rules.size() + 1) * STEP));
    }
    return new RuleList(rules);
  }

  public int position(int index) {
    return (index + 1) * STEP;
  }

  public void edit(int index) {
    edited = index;
    effect = null;
  }

  public void done() {
    edited = null;
    effect = null;
  }

  /** A new rule before this one. */
  public void add(int index) {
    getDraft().add(index, new RuleForm());
    edit(index);
  }

  public void remove(int index) {
    getDraft().remove(index);
    done();
  }

  public void up(int index) {
    if (index > 0) {
      Collections.swap(getDraft(), index, index - 1);
    }
    done();
  }

  public void down(int index) {
    if (index < getDraft().size() - 1) {
      Collections.swap(getDraft(), index, index + 1);
    }
    done();
  }

  public void preview() {
    effect = null;
    try {
      effect = desk.preview(who.caller(), wanted());
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void save() {
    try {
      version = desk.save(who.caller(), wanted(), version, why);
      draft = null;
      why = null;
      done();
      say.done("supervisor", "rules.saved", Integer.toString(version));
    } catch (Refusal no) {
      say.no(no);
    }
  }

  /** Takes an earlier list into the draft; nothing is put in place by it. */
  public void take(int earlier) {
    getDraft();
    draft =
        new ArrayList<>(desk.version(who.caller(), earlier).stream().map(RuleForm::of).toList());
    done();
  }

  public void tryOut() {
    now = null;
    then = null;
    try {
      var asked = new TryOut(text, null, level, family, channel, null, "zh-CN", null);
      var found = trying.tryOut(who.caller(), asked);
      var list = wanted();
      desk.preview(who.caller(), list);
      then = trying.tryOut(who.caller(), asked, new Classify(list.rules(), 0));
      now = found;
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public RuleForm getRule() {
    return edited == null ? null : getDraft().get(edited);
  }

  public List<RuleSetRow> getVersions() {
    return desk.versions(who.caller());
  }

  public List<QueueRow> getQueues() {
    return routing.allQueues();
  }

  public List<SkillRow> getSkills() {
    return seats.skills(who.caller());
  }

  public List<String> getTopics() {
    return topics.sections();
  }

  public int getVersion() {
    return version;
  }

  public Integer getEdited() {
    return edited;
  }

  public RuleEffect getEffect() {
    return effect;
  }

  public TriedOut getNow() {
    return now;
  }

  public TriedOut getThen() {
    return then;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Level getLevel() {
    return level;
  }

  public void setLevel(Level level) {
    this.level = level;
  }

  public Family getFamily() {
    return family;
  }

  public void setFamily(Family family) {
    this.family = family;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public Family[] getFamilies() {
    return Family.values();
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public Level[] getLevels() {
    return Level.values();
  }

  public Flag[] getFlags() {
    return Flag.values();
  }

  public Lane[] getLanes() {
    return Lane.values();
  }
}
