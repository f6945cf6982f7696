package org.lanedesk.web;

import org.lanedesk.member.Level;
import org.lanedesk.report.GroupBy;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Lane;

/** What the report's address says; whoever is given the address sees the same report. */
public class SlaFilter {
  private String from;
  private String to;
  private Long queue;
  private Level level;
  private Lane lane;
  private Family family;
  private Channel channel;
  private ClockKind clock = ClockKind.FIRST_REPLY;
  private GroupBy by = GroupBy.DAY;
  private String group;
  private boolean wall;
  private boolean all;
  private boolean broken;
  private String format;

  /** The report without the promises behind one of its figures. */
  Address address() {
    return new Address("/supervisor/sla")
        .with("from", from)
        .with("to", to)
        .with("clock", clock)
        .with("by", by)
        .with("queue", queue)
        .with("level", level)
        .with("lane", lane)
        .with("family", family)
        .with("channel", channel)
        .with("wall", wall);
  }

  /** The same as text, for pages. */
  public String getLink() {
    return address().toString();
  }

  public boolean isWall() {
    return wall;
  }

  public void setWall(boolean wall) {
    this.wall = wall;
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

  public Long getQueue() {
    return queue;
  }

  public void setQueue(Long queue) {
    this.queue = queue;
  }

  public Level getLevel() {
    return level;
  }

  public void setLevel(Level level) {
    this.level = level;
  }

  public Lane getLane() {
    return lane;
  }

  public void setLane(Lane lane) {
    this.lane = lane;
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

  public ClockKind getClock() {
    return clock;
  }

  public void setClock(ClockKind clock) {
    this.clock = clock == null ? ClockKind.FIRST_REPLY : clock;
  }

  public GroupBy getBy() {
    return by;
  }

  public void setBy(GroupBy by) {
    this.by = by == null ? GroupBy.DAY : by;
  }

  public String getGroup() {
    return group;
  }

  public void setGroup(String group) {
    this.group = group;
  }

  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public boolean isBroken() {
    return broken;
  }

  public void setBroken(boolean broken) {
    this.broken = broken;
  }

  public String getFormat() {
    return format;
  }

  public void setFormat(String format) {
    this.format = format;
  }
}
