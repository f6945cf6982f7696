package org.lanedesk.web.rules;

import java.io.Serializable;
import org.lanedesk.member.Level;
import org.lanedesk.routing.Need;
import org.lanedesk.routing.RoutingRule;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.Lane;

/** One rule of routing as it is typed. */
public class RuleForm implements Serializable {
  private Family family;
  private String reason;
  private Flag flag;
  private Level level;
  private String locale;
  private Channel channel;
  private String words;
  private String topic;
  private String queue;
  private Lane lane;
  private String skills;

  static RuleForm of(RoutingRule rule) {
    var form = new RuleForm();
    form.family = rule.family();
    form.reason = rule.reason();
    form.flag = rule.flag();
    form.level = rule.level();
    form.locale = rule.locale();
    form.channel = rule.channel();
    form.words = rule.words();
    form.topic = rule.topic();
    form.queue = rule.queueCode();
    form.lane = rule.lane();
    form.skills = Need.line(rule.needs());
    return form;
  }

  RoutingRule rule(int position) {
    return new RoutingRule(
        position,
        family,
        typed(reason),
        flag,
        level,
        typed(locale),
        channel,
        typed(words),
        typed(topic),
        typed(queue),
        lane,
        Need.read(skills));
  }

  private static String typed(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  public Family getFamily() {
    return family;
  }

  public void setFamily(Family family) {
    this.family = family;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Flag getFlag() {
    return flag;
  }

  public void setFlag(Flag flag) {
    this.flag = flag;
  }

  public Level getLevel() {
    return level;
  }

  public void setLevel(Level level) {
    this.level = level;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getTopic() {
    return topic;
  }

  public void setTopic(String topic) {
    this.topic = topic;
  }

  public String getQueue() {
    return queue;
  }

  public void setQueue(String queue) {
    this.queue = queue;
  }

  public Lane getLane() {
    return lane;
  }

  public void setLane(Lane lane) {
    this.lane = lane;
  }

  public String getSkills() {
    return skills;
  }

  public void setSkills(String skills) {
    this.skills = skills;
  }
}
