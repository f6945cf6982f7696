package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lanedesk.event.Refusal;
import org.lanedesk.report.Interval;
import org.lanedesk.report.Ratio;
import org.lanedesk.report.Stickiness;
import org.lanedesk.report.StickinessDesk;
import org.lanedesk.report.StickinessRules;

/** How close customers are to the shop, month by month, and what the index is made of. */
@Named
@ViewScoped
public class StickinessPage implements Serializable {

  /** A share of the index as it is typed. */
  public static class Part implements Serializable {
    private final String code;
    private Integer weight;
    private Integer target;

    Part(String code, Integer weight, Integer target) {
      this.code = code;
      this.weight = weight;
      this.target = target;
    }

    public String getCode() {
      return code;
    }

    public Integer getWeight() {
      return weight;
    }

    public void setWeight(Integer weight) {
      this.weight = weight;
    }

    public Integer getTarget() {
      return target;
    }

    public void setTarget(Integer target) {
      this.target = target;
    }
  }

  @EJB StickinessDesk desk;
  @Inject Say say;
  @Inject Who who;
  @Inject Formats fmt;

  private String month;
  private transient Stickiness found;
  private List<Part> parts;
  private Integer version;

  public Stickiness getFound() {
    if (found == null) found = desk.month(who.caller(), wanted());
    return found;
  }

  /** What makes no sense counts as not said. */
  private YearMonth wanted() {
    try {
      return month == null || month.isBlank() ? null : YearMonth.parse(month.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  public void save() {
    try {
      var weights = parts.stream().map(part -> part.weight == null ? -1 : part.weight).toList();
      var targets = parts.stream().map(part -> part.target == null ? 0 : part.target).toList();
      desk.set(who.caller(), new StickinessRules(weights, targets, version));
      say.done("supervisor", "stick.saved");
      parts = null;
    } catch (Refusal no) {
      say.no(no);
    }
    found = null;
  }

  public List<Part> getParts() {
    if (parts == null) {
      parts = new ArrayList<>();
      var rules = getFound().rules();
      version = rules.version();
      for (var i = 0; i < StickinessRules.PARTS.size(); i++)
        parts.add(
            new Part(StickinessRules.PARTS.get(i), rules.weights().get(i), rules.targets().get(i)));
    }
    return parts;
  }

  /** A share in percent; a dash when there is nothing to divide by. */
  public String share(Ratio ratio) {
    return fmt.share(ratio.value());
  }

  public String percent(Double share) {
    return fmt.share(share);
  }

  /** A number with two digits at most; a dash when it is not known. */
  public String number(Double value) {
    if (value == null) return "–";
    var format = NumberFormat.getNumberInstance(Locale.forLanguageTag(who.getLocale()));
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  public String minutes(Ratio seconds) {
    return number(seconds.value() == null ? null : seconds.value() / 60);
  }

  public String money(Ratio minor) {
    return minor.value() == null
        ? "–"
        : fmt.money(Math.round(minor.value()), getFound().currency());
  }

  /** From and to in percent; a dash when nothing was counted. */
  public String interval(Interval interval) {
    return interval == null ? "–" : fmt.share(interval.low()) + " … " + fmt.share(interval.high());
  }

  public String getMonth() {
    return getFound()
        .from()
        .atZone(ZoneId.of("Asia/Shanghai"))
        .toLocalDate()
        .toString()
        .substring(0, 7);
  }

  public void setMonth(String month) {
    this.month = month;
  }
}
