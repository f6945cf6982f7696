package org.lanedesk.web.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lanedesk.member.Level;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.Escalation;
import org.lanedesk.sla.PolicyWish;
import org.lanedesk.sla.SlaPolicy;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;

/** What is typed about one policy. */
public class PolicyForm implements Serializable {
  /** The seconds of each unit that a target can be typed in. */
  public enum Unit {
    s(1),
    min(60),
    h(3_600),
    d(86_400);

    private final long seconds;

    Unit(long seconds) {
      this.seconds = seconds;
    }
  }

  private String code;
  private int seen;
  private ClockKind clock;
  private Family family;
  private String returnType;
  private Channel channel;
  private Level level;
  private String region;
  private String language;
  private Long amount;
  private Unit unit = Unit.min;
  private Long warnSeconds;
  private Long calendar;
  private Integer position;
  private String from;
  private String to;
  private Escalation.Step at100 = Escalation.Step.NOTIFY;
  private Escalation.Step at150;
  private Escalation.Step at200;
  private boolean shorten;
  private String why;

  static PolicyForm of(SlaPolicy policy, int newest) {
    var form = new PolicyForm();
    form.code = policy.code();
    form.seen = newest;
    form.clock = policy.clock();
    form.family = policy.family();
    form.returnType = policy.returnType();
    form.channel = policy.channel();
    form.level = policy.level();
    form.region = policy.region();
    form.language = policy.language();
    form.type(policy.target().toSeconds());
    var usual = SlaPolicy.warnAfter(policy.target(), policy.channel());
    form.warnSeconds = usual.equals(policy.warnAfter()) ? null : policy.warnAfter().toSeconds();
    form.calendar = policy.calendarId();
    form.position = policy.position();
    form.at100 = step(policy, 100);
    form.at150 = step(policy, 150);
    form.at200 = step(policy, 200);
    return form;
  }

  PolicyWish wish(String zone, boolean withdraw) {
    return new PolicyWish(
        code,
        seen,
        clock,
        family,
        returnType,
        channel,
        level,
        region,
        language,
        amount == null ? null : Math.multiplyExact(amount, unit.seconds),
        calendar,
        warnSeconds,
        position,
        TypedTime.read(from, zone),
        TypedTime.read(to, zone),
        escalations(),
        withdraw,
        shorten,
        why);
  }

  private List<Escalation> escalations() {
    var all = new ArrayList<Escalation>();
    add(all, 100, at100);
    add(all, 150, at150);
    add(all, 200, at200);
    return all;
  }

  private static void add(List<Escalation> all, int percent, Escalation.Step step) {
    if (step != null) {
      all.add(new Escalation(percent, step));
    }
  }

  private static Escalation.Step step(SlaPolicy policy, int percent) {
    return policy.escalations().stream()
        .filter(one -> one.percent() == percent)
        .map(Escalation::step)
        .findFirst()
        .orElse(null);
  }

  /** In the largest unit that needs no fraction. */
  private void type(long seconds) {
    for (var one : Unit.values()) {
      if (seconds % one.seconds == 0) {
        unit = one;
        amount = seconds / one.seconds;
      }
    }
  }

  public boolean isNew() {
    return seen == 0;
  }

  public int getSeen() {
    return seen;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public ClockKind getClock() {
    return clock;
  }

  public void setClock(ClockKind clock) {
    this.clock = clock;
  }

  public Family getFamily() {
    return family;
  }

  public void setFamily(Family family) {
    this.family = family;
  }

  public String getReturnType() {
    return returnType;
  }

  public void setReturnType(String returnType) {
    this.returnType = returnType;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public Level getLevel() {
    return level;
  }

  public void setLevel(Level level) {
    this.level = level;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public Long getAmount() {
    return amount;
  }

  public void setAmount(Long amount) {
    this.amount = amount;
  }

  public Unit getUnit() {
    return unit;
  }

  public void setUnit(Unit unit) {
    this.unit = unit;
  }

  public Long getWarnSeconds() {
    return warnSeconds;
  }

  public void setWarnSeconds(Long warnSeconds) {
    this.warnSeconds = warnSeconds;
  }

  public Long getCalendar() {
    return calendar;
  }

  public void setCalendar(Long calendar) {
    this.calendar = calendar;
  }

  public Integer getPosition() {
    return position;
  }

  public void setPosition(Integer position) {
    this.position = position;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public Escalation.Step getAt100() {
    return at100;
  }

  public void setAt100(Escalation.Step step) {
    at100 = step;
  }

  public Escalation.Step getAt150() {
    return at150;
  }

  public void setAt150(Escalation.Step step) {
    at150 = step;
  }

  public Escalation.Step getAt200() {
    return at200;
  }

  public void setAt200(Escalation.Step step) {
    at200 = step;
  }

  public boolean isShorten() {
    return shorten;
  }

  public void setShorten(boolean shorten) {
    this.shorten = shorten;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
