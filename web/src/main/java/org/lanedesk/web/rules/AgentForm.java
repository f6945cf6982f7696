package org.lanedesk.web.rules;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanedesk.event.Refusal;
import org.lanedesk.routing.Limit;
import org.lanedesk.routing.QueueRow;
import org.lanedesk.routing.Seat;
import org.lanedesk.routing.SeatWish;
import org.lanedesk.routing.SkillHeld;
import org.lanedesk.routing.SkillRow;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Lane;

/** A seat as it is typed. */
public class AgentForm implements Serializable {

  /** How much of one channel. */
  public static class Channels implements Serializable {
    private final Channel channel;
    private Integer capacity;
    private Integer weight;

    Channels(Limit limit) {
      channel = limit.channel();
      capacity = limit.capacity();
      weight = limit.weight();
    }

    public Channel getChannel() {
      return channel;
    }

    public Integer getCapacity() {
      return capacity;
    }

    public void setCapacity(Integer capacity) {
      this.capacity = capacity;
    }

    public Integer getWeight() {
      return weight;
    }

    public void setWeight(Integer weight) {
      this.weight = weight;
    }
  }

  /** One skill; level 0 means that the agent does not have it. */
  public static class Skills implements Serializable {
    private final SkillRow skill;
    private Integer level;
    private String until;

    Skills(SkillRow skill, Integer level, String until) {
      this.skill = skill;
      this.level = level;
      this.until = until;
    }

    public SkillRow getSkill() {
      return skill;
    }

    public Integer getLevel() {
      return level;
    }

    public void setLevel(Integer level) {
      this.level = level;
    }

    public String getUntil() {
      return until;
    }

    public void setUntil(String until) {
      this.until = until;
    }
  }

  /** One queue: {@code NO}, {@code FIRST} or {@code SECOND}. */
  public static class Served implements Serializable {
    private final QueueRow queue;
    private String how;

    Served(QueueRow queue, String how) {
      this.queue = queue;
      this.how = how;
    }

    public QueueRow getQueue() {
      return queue;
    }

    public String getHow() {
      return how;
    }

    public void setHow(String how) {
      this.how = how;
    }
  }

  private final List<Channels> channels;
  private final List<Skills> skills;
  private final List<Served> queues;
  private Lane reserved;
  private String languages;
  private boolean newcomer;

  AgentForm(Seat seat, List<SkillRow> known, List<QueueRow> all, String zone) {
    channels = Arrays.stream(Channel.values()).map(one -> new Channels(seat.limit(one))).toList();
    skills = known.stream().map(skill -> skill(seat, skill, ZoneId.of(zone))).toList();
    queues =
        all.stream()
            .map(queue ->
                new Served(
                    queue,
                    seat.queues().contains(queue.id())
                        ? "FIRST"
                        : seat.secondary().contains(queue.id()) ? "SECOND" : "NO"))
            .toList();
    reserved = seat.reserved();
    languages = String.join(", ", seat.languages().stream().sorted().toList());
    newcomer = seat.newcomer();
  }

  private static Skills skill(Seat seat, SkillRow skill, ZoneId zone) {
    var held = seat.skills().stream().filter(one -> one.skill().equals(skill.code())).findFirst();
    return new Skills(
        skill,
        held.map(SkillHeld::level).orElse(0),
        held.map(SkillHeld::until)
            .map(until -> until.minusMillis(1).atZone(zone).toLocalDate().toString())
            .orElse(null));
  }

  SeatWish wish(String zone) {
    return new SeatWish(
        reserved,
        Arrays.stream((languages == null ? "" : languages).split("[,，]"))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .collect(Collectors.toSet()),
        served("FIRST"),
        served("SECOND"),
        newcomer,
        channels.stream()
            .map(one ->
                new Limit(
                    one.channel,
                    one.capacity == null ? 0 : one.capacity,
                    one.weight == null ? 1 : one.weight))
            .filter(limit -> !limit.equals(Limit.usual(limit.channel(), newcomer)))
            .toList(),
        skills.stream()
            .filter(one -> one.level != null && one.level > 0)
            .map(one -> new SkillHeld(one.skill.code(), one.level, until(one, ZoneId.of(zone))))
            .toList());
  }

  /** The end of the day that is typed, where the typist is. */
  private static Instant until(Skills typed, ZoneId zone) {
    if (typed.until == null || typed.until.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.until.strip()).plusDays(1).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException notADay) {
      throw new Refusal("skill.until", typed.skill.code(), typed.until);
    }
  }

  private Set<Long> served(String how) {
    return queues.stream()
        .filter(one -> how.equals(one.how))
        .map(one -> one.queue.id())
        .collect(Collectors.toSet());
  }

  public List<Channels> getChannels() {
    return channels;
  }

  public List<Skills> getSkills() {
    return skills;
  }

  public List<Served> getQueues() {
    return queues;
  }

  public Lane getReserved() {
    return reserved;
  }

  public void setReserved(Lane reserved) {
    this.reserved = reserved;
  }

  public String getLanguages() {
    return languages;
  }

  public void setLanguages(String languages) {
    this.languages = languages;
  }

  public boolean isNewcomer() {
    return newcomer;
  }

  public void setNewcomer(boolean newcomer) {
    this.newcomer = newcomer;
  }
}
