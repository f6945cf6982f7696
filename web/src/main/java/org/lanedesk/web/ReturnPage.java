package org.lanedesk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.lanedesk.event.Refusal;
import org.lanedesk.returns.EligibilityCode;
import org.lanedesk.returns.Finding;
import org.lanedesk.returns.NotReturnable;
import org.lanedesk.returns.OpenReturn;
import org.lanedesk.returns.Quote;
import org.lanedesk.returns.ReturnDesk;
import org.lanedesk.returns.ReturnQuery;
import org.lanedesk.returns.ReturnReason;
import org.lanedesk.returns.ReturnRow;
import org.lanedesk.returns.ReturnType;
import org.lanedesk.returns.Returnable;
import org.lanedesk.ticket.UploadRef;

/**
 * A return in three steps: which goods, why, what comes of it. Nothing is kept before the last
 * button; going back keeps what was typed.
 */
@Named
@ViewScoped
public class ReturnPage implements Serializable {
  /** The last steps that count as the same press of the button. */
  private static final Duration JUST_NOW = Duration.ofMinutes(2);

  /** As many orders as a customer looks through; more when he asks. */
  private static final int SHOWN = 10;

  /** Where the customer is. */
  public enum Step {
    GOODS,
    REASON,
    CHECK
  }

  @Inject ReturnDesk desk;
  @Inject Photos store;
  @Inject Who who;
  @Inject Say say;

  private Step step = Step.GOODS;
  private String order;
  private int shown = SHOWN;
  private boolean older;
  private List<Returnable> orders = List.of();
  private Returnable chosen;
  private List<ReturnChoice> choices = List.of();
  private ReturnType type;
  private ReturnReason reason;
  private Integer spoiled;
  private Integer total;
  private BigDecimal priceNow;
  private String text;
  private transient List<Part> photos;
  private final List<UploadRef> files = new ArrayList<>();
  private Quote quote;

  /** Before the first rendering: the visitor's own orders, and the one the address names. */
  public void load() {
    if (!isKnown()) return;
    if (order != null) choose(order);
    if (chosen != null) return;
    list();
    if (order == null && orders.size() == 1 && orders.getFirst().possible())
      choose(orders.getFirst().orderNumber());
  }

  /** Ten orders more. */
  public void more() {
    shown += SHOWN;
    list();
  }

  private void list() {
    var found = desk.returnable(who.caller(), shown + 1);
    older = found.size() > shown;
    orders = found.stream().limit(shown).toList();
  }

  /** Whether he has orders that are not shown. */
  public boolean isOlder() {
    return older;
  }

  /** Somebody of whom it is known whose orders are his. */
  public boolean isKnown() {
    return who.isSignedIn() || who.isGuest();
  }

  /** Whether he works here and may look up any order. */
  public boolean isClerk() {
    return who.isAgent() || who.isSupervisor() || who.isAdmin();
  }

  /** Looks an order up by its number. */
  public void find() {
    trying(() -> choose(order));
  }

  public void choose(String number) {
    trying(() -> {
      chosen = desk.returnable(who.caller(), number);
      order = chosen.orderNumber();
      var only = chosen.lines().stream().filter(Returnable.Line::possible).count() == 1;
      choices = chosen.lines().stream().map(l -> new ReturnChoice(l, only)).toList();
      step = Step.GOODS;
    });
  }

  /** Back to the list of orders. */
  public void another() {
    chosen = null;
    choices = List.of();
    step = Step.GOODS;
    list();
  }

  public void toGoods() {
    step = Step.GOODS;
  }

  public void toReason() {
    var wanted = wanted();
    if (wanted.isEmpty()) {
      say.missing("portal", "return.goods.none");
      return;
    }
    for (var choice : wanted) {
      int left = choice.getLine().left();
      var quantity = choice.getQuantity();
      if (quantity == null || quantity < 1 || quantity > left) {
        var title = choice.getLine().title();
        say.missing("portal", "return.goods.too-many", title, left);
        return;
      }
    }
    if (getTypes().isEmpty()) {
      say.missing("portal", "return.goods.differ");
      return;
    }
    if (!getTypes().contains(type)) type = getTypes().getFirst();
    if (reason != null && !getReasons().contains(reason)) reason = null;
    if (getReasons().size() == 1) reason = getReasons().getFirst();
    step = Step.REASON;
  }

  /** Another kind of request; what was written stays. */
  public void kind(ReturnType wanted) {
    trying(() -> {
      keepPhotos();
      type = wanted;
      if (!getReasons().contains(reason)) reason = null;
      if (getReasons().size() == 1) reason = getReasons().getFirst();
    });
  }

  /** Keeps the photos and shows what would come of it. */
  public void toCheck() {
    trying(() -> {
      keepPhotos();
      if (reason == null) {
        say.missing("portal", "return.reason.none");
        return;
      }
      quote = desk.quote(who.caller(), wish());
      if (quote.allowed()) step = Step.CHECK;
      else say.no(quote.rule());
    });
  }

  public void removePhoto(Long id) {
    files.removeIf(file -> file.id().equals(id));
  }

  public void backToReason() {
    step = Step.REASON;
  }

  /** Sends it. A second press finds the return that the first one made. */
  public String submit() {
    try {
      return tracker(desk.open(who.caller(), wish()));
    } catch (NotReturnable no) {
      var mine = no.code() == EligibilityCode.ALREADY_OPEN ? justSent() : List.<Long>of();
      if (!mine.isEmpty()) return tracker(mine.getFirst());
      say.no(no);
    } catch (Refusal no) {
      say.no(no);
    }
    return null;
  }

  private static String tracker(Long id) {
    return "/returns?faces-redirect=true&sent=true&id=" + id;
  }

  private List<Long> justSent() {
    var since = Instant.ofEpochMilli(System.currentTimeMillis()).minus(JUST_NOW);
    return desk.list(who.caller(), new ReturnQuery(null, null, order, null, 1)).stream()
        .filter(row -> row.createdAt().isAfter(since))
        .map(ReturnRow::id)
        .toList();
  }

  private OpenReturn wish() {
    var lines =
        wanted().stream()
            .map(c -> new OpenReturn.Line(c.getLine().lineId(), c.getQuantity()))
            .toList();
    return new OpenReturn(order, type, reason, lines, text, files, null, extent());
  }

  private List<ReturnChoice> wanted() {
    return choices.stream().filter(ReturnChoice::isChosen).toList();
  }

  private void keepPhotos() {
    files.addAll(store.stored(photos));
    photos = null;
  }

  private void trying(Runnable work) {
    try {
      work.run();
    } catch (Refusal no) {
      say.no(no);
    }
  }

  private OpenReturn.Extent extent() {
    return switch (type) {
      case FRESH_CLAIM -> new OpenReturn.Extent(spoiled, total, null);
      case PRICE_PROTECTION -> new OpenReturn.Extent(null, null, minor(priceNow));
      default -> null;
    };
  }

  private Long minor(BigDecimal price) {
    if (price == null) return null;
    var digits = Currency.getInstance(chosen.currency()).getDefaultFractionDigits();
    return price.movePointRight(digits).longValue();
  }

  /** What can be asked for with everything that is chosen. */
  public List<ReturnType> getTypes() {
    return Stream.of(ReturnType.values()).filter(t -> !reasons(t).isEmpty()).toList();
  }

  /** The reasons that lead somewhere for everything chosen. */
  public List<ReturnReason> getReasons() {
    return type == null ? List.of() : reasons(type);
  }

  private List<ReturnReason> reasons(ReturnType wanted) {
    return Stream.of(ReturnReason.values())
        .filter(r ->
            wanted().stream()
                .allMatch(c -> c.getLine().options().getOrDefault(wanted, List.of()).contains(r)))
        .toList();
  }

  /** Whether photos go with it. */
  public boolean isPictured() {
    return type != ReturnType.PRICE_PROTECTION && type != ReturnType.WITHDRAWAL;
  }

  /** Why reasons are missing from the list; null when none is. */
  public Finding getBarrier() {
    return type == ReturnType.RETURN || type == ReturnType.REFUND_ONLY
        ? EnumSet.of(ReturnReason.NO_REASON, ReturnReason.QUALITY).stream()
            .filter(r -> type == ReturnType.RETURN || !r.fault())
            .map(this::barrier)
            .filter(f -> f != null)
            .findFirst()
            .orElse(null)
        : null;
  }

  private Finding barrier(ReturnReason wanted) {
    return wanted().stream()
        .map(c -> wanted.fault() ? c.getLine().fault() : c.getLine().finding())
        .filter(f -> !f.allowed())
        .findFirst()
        .orElse(null);
  }

  public Step getStep() {
    return step;
  }

  public boolean is(String name) {
    return step.name().equals(name);
  }

  public boolean after(String name) {
    return step.compareTo(Step.valueOf(name)) > 0;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }

  public List<Returnable> getOrders() {
    return orders;
  }

  public Returnable getChosen() {
    return chosen;
  }

  public List<ReturnChoice> getChoices() {
    return choices;
  }

  public ReturnType getType() {
    return type;
  }

  public Integer getSpoiled() {
    return spoiled;
  }

  public void setSpoiled(Integer spoiled) {
    this.spoiled = spoiled;
  }

  public Integer getTotal() {
    return total;
  }

  public void setTotal(Integer total) {
    this.total = total;
  }

  public BigDecimal getPriceNow() {
    return priceNow;
  }

  public void setPriceNow(BigDecimal priceNow) {
    this.priceNow = priceNow;
  }

  public ReturnReason getReason() {
    return reason;
  }

  public void setReason(ReturnReason reason) {
    this.reason = reason;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public List<Part> getPhotos() {
    return photos;
  }

  public void setPhotos(List<Part> photos) {
    this.photos = photos;
  }

  public List<UploadRef> getFiles() {
    return files;
  }

  public Quote getQuote() {
    return quote;
  }
}
