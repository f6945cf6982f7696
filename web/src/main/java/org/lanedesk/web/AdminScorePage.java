package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.ErasureDesk;
import org.lanedesk.member.ErasureRow;
import org.lanedesk.member.ScoreDesk;
import org.lanedesk.member.ScoreRules;

/** How scores are worked out, and who wants to be forgotten. */
@Named
@ViewScoped
public class AdminScorePage implements Serializable {
  private static final List<String> POINTS =
      List.of(
          "base",
          "spend",
          "frequency",
          "reviewQuality",
          "interaction",
          "activity",
          "credit",
          "reward");
  private static final List<String> MONEY =
      List.of("perOrder", "perDay", "perMonth", "spendFirst", "spendTop", "cheap", "full", "much");
  private static final List<String> NUMBERS =
      List.of(
          "virtualPercent",
          "cheapFrom",
          "dormantDays",
          "lostDays",
          "graceDays",
          "recentDays",
          "oftenOrders");

  @EJB ScoreDesk desk;
  @EJB ErasureDesk erasures;
  @Inject Say say;
  @Inject Who who;

  private ScoreRules.Mode mode;
  private String currency;
  private Integer version;
  private Map<String, Integer> numbers;
  private Map<String, BigDecimal> money;
  private String note;

  /** Fills the form, once. */
  public void open() {
    if (numbers != null) return;
    var r = desk.rules();
    mode = r.mode();
    currency = r.currency();
    version = r.version();
    numbers = new LinkedHashMap<>();
    var points =
        List.of(
            r.base(),
            r.spend(),
            r.frequency(),
            r.reviewQuality(),
            r.interaction(),
            r.activity(),
            r.credit(),
            r.reward());
    for (var i = 0; i < POINTS.size(); i++) numbers.put(POINTS.get(i), points.get(i));
    var others =
        List.of(
            r.virtualPercent(),
            r.cheapFrom(),
            r.dormantDays(),
            r.lostDays(),
            r.graceDays(),
            r.recentDays(),
            r.oftenOrders());
    for (var i = 0; i < NUMBERS.size(); i++) numbers.put(NUMBERS.get(i), others.get(i));
    money = new LinkedHashMap<>();
    var amounts =
        List.of(
            r.perOrderMinor(),
            r.perDayMinor(),
            r.perMonthMinor(),
            r.spendFirstMinor(),
            r.spendTopMinor(),
            r.cheapMinor(),
            r.fullMinor(),
            r.muchMinor());
    for (var i = 0; i < MONEY.size(); i++)
      money.put(MONEY.get(i), BigDecimal.valueOf(amounts.get(i), digits()));
  }

  private int digits() {
    return Currency.getInstance(currency).getDefaultFractionDigits();
  }

  public void save() {
    try {
      desk.set(who.caller(), wanted());
      numbers = null;
      open();
      say.done("admin", "score.saved");
    } catch (ArithmeticException tooMuch) {
      say.no(new Refusal("score.number", 0, 1_000_000_000_000L));
    } catch (Refusal no) {
      say.no(no);
    }
  }

  private ScoreRules wanted() {
    return new ScoreRules(
        mode,
        currency,
        n("base"),
        n("spend"),
        n("frequency"),
        n("reviewQuality"),
        n("interaction"),
        n("activity"),
        n("credit"),
        n("reward"),
        m("perOrder"),
        m("perDay"),
        m("perMonth"),
        n("virtualPercent"),
        m("spendFirst"),
        m("spendTop"),
        n("cheapFrom"),
        m("cheap"),
        m("full"),
        n("dormantDays"),
        n("lostDays"),
        n("graceDays"),
        n("recentDays"),
        n("oftenOrders"),
        m("much"),
        version);
  }

  /** A number that was left out is refused by its bounds. */
  private Integer n(String name) {
    return numbers.get(name) == null ? Integer.valueOf(-1) : numbers.get(name);
  }

  private Long m(String name) {
    return money.get(name) == null
        ? Long.valueOf(-1)
        : Long.valueOf(
            money.get(name).setScale(digits(), RoundingMode.DOWN).unscaledValue().longValueExact());
  }

  public List<ErasureRow> getErasures() {
    return erasures.all(who.caller());
  }

  public void forget(Long id) {
    try {
      erasures.carryOut(who.caller(), id);
      say.done("admin", "erasure.done");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void refuse(Long id) {
    try {
      erasures.refuse(who.caller(), id, note);
      note = null;
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public List<String> getPointNames() {
    return POINTS;
  }

  public List<String> getMoneyNames() {
    return MONEY;
  }

  public List<String> getNumberNames() {
    return NUMBERS;
  }

  public ScoreRules.Mode[] getModes() {
    return ScoreRules.Mode.values();
  }

  public ScoreRules.Mode getMode() {
    return mode;
  }

  public void setMode(ScoreRules.Mode mode) {
    this.mode = mode;
  }

  public String getCurrency() {
    return currency;
  }

  public Map<String, Integer> getNumbers() {
    return numbers;
  }

  public Map<String, BigDecimal> getMoney() {
    return money;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
