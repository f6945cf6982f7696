package org.lanedesk.web.console;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.event.Refusal;
import org.lanedesk.kb.Outcome;
import org.lanedesk.knowledge.Answer;
import org.lanedesk.knowledge.KnowledgeDesk;
import org.lanedesk.knowledge.SimilarTicket;
import org.lanedesk.knowledge.SolvedDesk;
import org.lanedesk.knowledge.TicketArticleDesk;
import org.lanedesk.member.MemberDesk;
import org.lanedesk.member.MemberView;
import org.lanedesk.member.OrderParts;
import org.lanedesk.member.OrderView;
import org.lanedesk.returns.ReturnDesk;
import org.lanedesk.returns.ReturnView;
import org.lanedesk.routing.DecisionRow;
import org.lanedesk.routing.Reason;
import org.lanedesk.routing.RoutingDesk;
import org.lanedesk.routing.Standings;
import org.lanedesk.sla.LedgerRow;
import org.lanedesk.sla.PromiseDesk;
import org.lanedesk.ticket.TicketDesk;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.web.Marked;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** What an agent needs beside the conversation; only the open tab is read. */
@Named("sidePane")
@ViewScoped
public class SidePane implements Serializable {
  private static final int SHOWN = 3;
  private static final List<String> TABS =
      List.of("suggest", "customer", "order", "promise", "why");

  @EJB KnowledgeDesk knowledge;
  @EJB TicketArticleDesk articles;
  @EJB MemberDesk members;
  @EJB TicketDesk tickets;
  @EJB ReturnDesk returns;
  @EJB PromiseDesk promises;
  @EJB RoutingDesk routing;
  @EJB SolvedDesk solved;
  @EJB Standings standings;
  @Inject TalkPane talk;
  @Inject Who who;
  @Inject Say say;

  private String tab = "suggest";
  private String search;
  private Long suggestedFor;
  private String suggestedTo;
  private List<Answer> answers = List.of();
  private List<SimilarTicket> similar = List.of();
  private transient MemberView member;
  private transient List<OrderView> orders;
  private transient List<TicketRow> others;
  private transient Map<Long, OrderParts> parts;

  public void forget() {
    member = null;
    orders = null;
    others = null;
    parts = null;
  }

  /** Suggestions follow the customer's last words; looked up again only when those changed. */
  public List<Answer> getAnswers() {
    var view = talk.getView();
    if (view == null) {
      return List.of();
    }
    var question = view.question();
    if (search == null && !(view.id().equals(suggestedFor) && question.equals(suggestedTo))) {
      suggestedFor = view.id();
      suggestedTo = question;
      answers =
          knowledge.suggest(
              who.caller(), question, view.ticket().locale(), view.id(), "console", SHOWN);
      similar = solved.similar(who.caller(), view, SHOWN);
    }
    return answers;
  }

  /** Solved tickets like this one, personal data masked; looked up together with the answers. */
  public List<SimilarTicket> getSimilar() {
    getAnswers();
    return similar;
  }

  public void find() {
    var view = talk.getView();
    if (view != null && search != null && !search.isBlank()) {
      answers = knowledge.search(who.caller(), search, null, 6);
    } else {
      search = null;
      suggestedFor = null;
    }
  }

  /** A suggestion that was wrong here, or is no longer true. */
  public void judge(Long article, String outcome) {
    try {
      knowledge.outcome(who.caller(), talk.getTicket(), article, Outcome.valueOf(outcome));
      answers = answers.stream().filter(a -> !a.articleId().equals(article)).toList();
      say.done("console", "suggest.noted");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  /** Whether an article can be drafted from the ticket that is open. */
  public boolean isArticleReady() {
    return talk.getView() != null && articles.ready(talk.getView().state());
  }

  /** Drafts an article from the ticket that is open, for the editors to look at. */
  public void draftArticle() {
    try {
      var made = articles.draft(who.caller(), talk.getTicket());
      say.done("console", "article.drafted", made.key());
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public List<Marked> pieces(Answer answer) {
    return Marked.pieces(answer.passage(), answer.marks());
  }

  public MemberView getMember() {
    if (member == null && talk.getView() != null) {
      member = members.member(who.caller(), talk.getView().ticket().requester()).orElse(null);
    }
    return member;
  }

  public List<OrderView> getOrders() {
    if (orders == null) {
      var view = talk.getView();
      orders =
          view == null
              ? List.of()
              : members.ordersOf(who.caller(), view.ticket().requester()).stream()
                  .sorted((a, b) ->
                      Boolean.compare(
                          b.number().equals(view.ticket().orderNumber()),
                          a.number().equals(view.ticket().orderNumber())))
                  .limit(6)
                  .toList();
    }
    return orders;
  }

  /** What an order of the list was paid with and how it travelled; read once. */
  public OrderParts parts(OrderView order) {
    if (parts == null) parts = new HashMap<>();
    return parts.computeIfAbsent(order.id(), id -> members.partsOf(order));
  }

  public List<TicketRow> getOthers() {
    if (others == null) {
      var view = talk.getView();
      others =
          view == null
              ? List.of()
              : tickets.ofRequester(who.caller(), view.ticket().requester()).stream()
                  .filter(t -> !t.id().equals(view.id()))
                  .limit(10)
                  .toList();
    }
    return others;
  }

  public ReturnView getBack() {
    var view = talk.getView();
    return view == null || view.ticket().returnId() == null
        ? null
        : returns.read(who.caller(), view.ticket().returnId());
  }

  public List<LedgerRow> getLedger() {
    return talk.getTicket() == null ? List.of() : promises.ledgerOf(who.caller(), talk.getTicket());
  }

  /** Whom the ticket would be offered to now, and why every other is passed over. */
  public List<Reason> getAgentsNow() {
    return talk.getTicket() == null
        ? List.of()
        : standings.considered(who.caller(), talk.getTicket());
  }

  public List<DecisionRow> getDecisions() {
    return talk.getTicket() == null
        ? List.of()
        : routing.reasons(who.caller(), talk.getTicket()).reversed();
  }

  public List<String> getTabs() {
    return TABS;
  }

  public String getTab() {
    return tab;
  }

  public void setTab(String tab) {
    this.tab = TABS.contains(tab) ? tab : "suggest";
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }
}
