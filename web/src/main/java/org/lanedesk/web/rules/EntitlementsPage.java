package org.lanedesk.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Entitlement;
import org.lanedesk.member.EntitlementDesk;
import org.lanedesk.member.Grant;
import org.lanedesk.member.Level;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** The matrix of what levels get on top of the law, and one row of it to change. */
@Named
@ViewScoped
public class EntitlementsPage implements Serializable {

  /** One cell as it is typed; the limit in whole units of its currency. */
  public static class Line implements Serializable {
    private final Grant was;
    private boolean given;
    private BigDecimal limit;
    private String currency;
    private Integer minCredit;
    private Integer timesAMonth;
    private Integer days;

    Line(Grant was) {
      this.was = was;
      given = was.given();
      currency = was.currency();
      limit = was.limitMinor() == null ? null : BigDecimal.valueOf(was.limitMinor(), digits());
      minCredit = was.minCredit();
      timesAMonth = was.timesAMonth();
      days = was.days();
    }

    private int digits() {
      return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    Grant wanted() {
      var minor =
          limit == null
              ? null
              : limit.setScale(digits(), RoundingMode.DOWN).unscaledValue().longValueExact();
      return new Grant(
          was.what(),
          was.level(),
          given,
          minor,
          currency,
          minCredit,
          timesAMonth,
          days,
          was.version());
    }

    public Level getLevel() {
      return was.level();
    }

    public boolean isGiven() {
      return given;
    }

    public void setGiven(boolean given) {
      this.given = given;
    }

    public BigDecimal getLimit() {
      return limit;
    }

    public void setLimit(BigDecimal limit) {
      this.limit = limit;
    }

    public String getCurrency() {
      return currency;
    }

    public Integer getMinCredit() {
      return minCredit;
    }

    public void setMinCredit(Integer minCredit) {
      this.minCredit = minCredit;
    }

    public Integer getTimesAMonth() {
      return timesAMonth;
    }

    public void setTimesAMonth(Integer timesAMonth) {
      this.timesAMonth = timesAMonth;
    }

    public Integer getDays() {
      return days;
    }

    public void setDays(Integer days) {
      this.days = days;
    }
  }

  @Inject EntitlementDesk desk;
  @Inject Say say;
  @Inject Who who;

  private String what;
  private String why;
  private List<Line> lines;
  private List<Grant> matrix;

  public void save() {
    try {
      for (var line : getLines())
        if (!line.wanted().equals(line.was)) desk.set(who.caller(), line.wanted(), why);
      lines = null;
      matrix = null;
      why = null;
      say.done("supervisor", "entitlements.saved");
    } catch (ArithmeticException tooMuch) {
      say.no(new Refusal("entitlement.number", 0, 100_000_000L));
    } catch (Refusal no) {
      say.no(no);
    }
  }

  /** The row that is changed; the first when the address names none. */
  public Entitlement getChosen() {
    return Arrays.stream(Entitlement.values())
        .filter(one -> one.name().equals(what))
        .findFirst()
        .orElse(Entitlement.AUTO_APPROVE);
  }

  public boolean has(String part) {
    return getChosen().has(Entitlement.Part.valueOf(part));
  }

  public List<Line> getLines() {
    if (lines == null)
      lines = getMatrix().stream().filter(g -> g.what() == getChosen()).map(Line::new).toList();
    return lines;
  }

  public Entitlement[] getAll() {
    return Entitlement.values();
  }

  public Level[] getLevels() {
    return Level.values();
  }

  /** A cell in the reader's language; empty when the level does not get it. */
  public String words(Entitlement one, Level level) {
    return getMatrix().stream()
        .filter(grant -> grant.what() == one && grant.level() == level && grant.given())
        .map(grant -> grant.words().text(who.getLocale()))
        .findFirst()
        .orElse("");
  }

  private List<Grant> getMatrix() {
    if (matrix == null) matrix = desk.matrix();
    return matrix;
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
