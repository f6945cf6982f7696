package org.lanedesk.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;
import org.lanedesk.member.LineMore;
import org.lanedesk.member.MemberDesk;
import org.lanedesk.member.MemberView;
import org.lanedesk.member.OrderParts;
import org.lanedesk.member.OrderView;
import org.lanedesk.returns.GoodwillDesk;
import org.lanedesk.returns.Money;
import org.lanedesk.returns.RejectReason;
import org.lanedesk.returns.ReturnDesk;
import org.lanedesk.returns.ReturnQuery;
import org.lanedesk.returns.ReturnRow;
import org.lanedesk.returns.ReturnState;
import org.lanedesk.returns.ReturnView;

/**
 * An agent decides returns, soonest deadline first, with everything in sight that the decision
 * needs.
 */
@Named
@ViewScoped
public class ConsoleReturnsPage implements Serializable {
  /** A screen of them; more on demand. */
  private static final int ROWS = 30;

  private static final int MOST = 100;

  /** Which returns the list shows. */
  public enum Filter {
    WAITING,
    DECIDED,
    ALL
  }

  /** How the shop shows what comes back. */
  public record Picture(String title, String address) implements Serializable {}

  @Inject ReturnDesk desk;
  @Inject GoodwillDesk goodwill;
  @Inject MemberDesk members;
  @Inject Who who;
  @Inject Say say;

  private Long id;
  private String show;
  private int most = ROWS;
  private List<ReturnRow> rows = List.of();
  private long waiting;
  private ReturnView view;
  private MemberView member;
  private OrderView order;
  private OrderParts parts = OrderParts.NONE;
  private Money kindness;
  private List<ReturnRow> others = List.of();
  private List<Picture> pictures = List.of();
  private String approval;
  private String refusal;
  private RejectReason rejectFor;
  private List<Stale.Change> changes = List.of();

  /** Before the first rendering. */
  public void load() throws IOException {
    rows =
        getFilter() == Filter.WAITING
            ? desk.list(caller(), ReturnQuery.ours(most))
            : desk.list(caller(), new ReturnQuery(states(), null, null, null, most));
    waiting = desk.waiting(caller());
    if (id == null && !rows.isEmpty()) id = rows.getFirst().id();
    if (id == null) return;
    try {
      open();
      approval = view.may("APPROVE") ? desk.offeredWords(caller(), id) : null;
    } catch (NoSuch unknown) {
      var faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  private void open() {
    view = desk.read(caller(), id);
    kindness = goodwill.left(caller(), id);
    member = members.member(caller(), view.memberId()).orElse(null);
    order = members.order(caller(), view.orderNumber());
    parts = members.partsOf(order);
    pictures = catalogue();
    others =
        desk.list(caller(), new ReturnQuery(null, view.memberId(), null, null, 20)).stream()
            .filter(row -> !row.id().equals(id))
            .toList();
  }

  /** The pictures of the goods in this return, which this page alone admits from elsewhere. */
  private List<Picture> catalogue() {
    var known =
        members.detailsOf(order).stream()
            .filter(line -> line.picture() != null)
            .collect(Collectors.toMap(LineMore::id, LineMore::picture));
    var shown =
        view.lines().stream()
            .filter(line -> known.containsKey(line.lineId()))
            .map(line -> new Picture(line.title(), known.get(line.lineId())))
            .toList();
    if (!shown.isEmpty())
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseHeader(
              "Content-Security-Policy",
              Headers.admitting(shown.stream().map(Picture::address).toList()));
    return shown;
  }

  private EnumSet<ReturnState> states() {
    return switch (getFilter()) {
      case WAITING -> EnumSet.of(ReturnState.SUBMITTED);
      case DECIDED -> EnumSet.complementOf(EnumSet.of(ReturnState.SUBMITTED));
      case ALL -> EnumSet.allOf(ReturnState.class);
    };
  }

  public String approve() {
    return decided(() -> desk.approve(caller(), id, view.version(), approval), "approved");
  }

  public String cancel() {
    return decided(() -> desk.cancel(caller(), id), "cancelled");
  }

  /** Goes on to the next one that waits; on a refusal everything typed stays. */
  String decided(Runnable verb, String how) {
    var next = neighbour(1);
    try {
      verb.run();
    } catch (Stale stale) {
      changes = stale.changes();
      open();
      say.no(stale);
      return null;
    } catch (Refusal no) {
      open();
      say.no(no);
      return null;
    }
    say.doneNext("console", "returns.done." + how, view.number());
    var to = next == null || getFilter() != Filter.WAITING ? id : next;
    return "/console/returns?faces-redirect=true&id=" + to + "&show=" + getFilter();
  }

  private Long neighbour(int by) {
    for (int at = 0; at < rows.size(); at++)
      if (rows.get(at).id().equals(id)) {
        int to = at + by;
        return to >= 0 && to < rows.size() ? rows.get(to).id() : null;
      }
    return null;
  }

  private Caller caller() {
    return who.caller();
  }

  public Filter getFilter() {
    for (var filter : Filter.values()) if (filter.name().equals(show)) return filter;
    return Filter.WAITING;
  }

  public Filter[] getFilters() {
    return Filter.values();
  }

  public Long getNext() {
    return neighbour(1);
  }

  public Long getPrevious() {
    return neighbour(-1);
  }

  public RejectReason[] getRejectReasons() {
    return RejectReason.values();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public List<ReturnRow> getRows() {
    return rows;
  }

  public int getMost() {
    return most;
  }

  public void setMost(int most) {
    this.most = Math.clamp(most, ROWS, MOST);
  }

  /** Whether there may be more than the list shows. */
  public boolean isFull() {
    return most < MOST && rows.size() == most;
  }

  /** How many it would show next. */
  public int getLonger() {
    return Math.min(most + ROWS, MOST);
  }

  public long getWaiting() {
    return waiting;
  }

  public ReturnView getView() {
    return view;
  }

  public MemberView getMember() {
    return member;
  }

  public OrderView getOrder() {
    return order;
  }

  public List<ReturnRow> getOthers() {
    return others;
  }

  /** How much this agent may still give beside what the return is worth. */
  public Money getKindness() {
    return kindness;
  }

  public OrderParts getParts() {
    return parts;
  }

  public List<Picture> getPictures() {
    return pictures;
  }

  public List<Stale.Change> getChanges() {
    return changes;
  }

  public String getApproval() {
    return approval;
  }

  public void setApproval(String approval) {
    this.approval = approval;
  }

  public String getRefusal() {
    return refusal;
  }

  public void setRefusal(String refusal) {
    this.refusal = refusal;
  }

  public RejectReason getRejectFor() {
    return rejectFor;
  }

  public void setRejectFor(RejectReason rejectFor) {
    this.rejectFor = rejectFor;
  }
}
