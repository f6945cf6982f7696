package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.channel.chat.ChatDesk;
import org.lanedesk.channel.chat.Duty;
import org.lanedesk.event.Refusal;
import org.lanedesk.knowledge.Answer;
import org.lanedesk.knowledge.KnowledgeDesk;
import org.lanedesk.member.Level;
import org.lanedesk.member.MemberDesk;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.PromiseDesk;
import org.lanedesk.sla.PromiseFacts;
import org.lanedesk.sla.PromisePreview;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.OnceDesk;
import org.lanedesk.ticket.OpenTicket;

/**
 * A customer asks. While they type, answers are shown; "that solved it" ends it. When somebody is
 * on duty the same form opens a chat, otherwise it becomes a message, and the page says which.
 */
@Named
@ViewScoped
public class AskPage implements Serializable {
  private static final int SHOWN = 3;
  private static final int ENOUGH = 6;

  @EJB OnceDesk once;
  @EJB AccountDesk accounts;
  @EJB KnowledgeDesk knowledge;
  @EJB PromiseDesk promises;
  @EJB ChatDesk chats;
  @EJB MemberDesk members;
  @Inject Who who;
  @Inject Visitor visitor;
  @Inject Photos photos;
  @Inject FormKey form;
  @Inject Say say;
  @Inject Clock clock;

  private Family family = Family.PRE_SALE;
  private String order;
  private String email;
  private String name;
  private String text;
  private transient List<Part> files;
  private List<Answer> answers = List.of();
  private Long solvedBy;

  /** Carries the words of a search and the number of an order into the form. */
  public void begin() {
    if (order != null && family == Family.PRE_SALE) {
      family = Family.AFTER_SALE;
    }
    if (text != null) {
      look();
    }
  }

  /** Looks for answers to what has been typed so far. */
  public void look() {
    answers =
        text == null || text.strip().codePointCount(0, text.strip().length()) < ENOUGH - 2
            ? List.of()
            : knowledge.suggest(who.caller(), text, who.getLocale(), null, "ask", SHOWN);
  }

  /** An answer made the question unnecessary. */
  public void solved(Long article) {
    knowledge.solved(who.caller(), visitor.mark(), article, text);
    solvedBy = article;
  }

  public String send() {
    return open(Channel.FORM);
  }

  public String chat() {
    return open(getDuty().open() ? Channel.CHAT : Channel.FORM);
  }

  private String open(Channel channel) {
    try {
      var caller = who.caller();
      Long requester =
          caller.account() == null
              ? accounts.knownOrNew(email, name, who.getLocale(), null, null)
              : null;
      var opened =
          once.open(
              new OpenTicket(
                  caller,
                  requester,
                  null,
                  text,
                  family,
                  null,
                  channel,
                  order,
                  who.getLocale(),
                  null,
                  photos.stored(files),
                  null,
                  null,
                  null,
                  null),
              form.getKey());
      if (!opened.repeated()) {
        knowledge.cameBack(visitor.mark(), opened.id());
      }
      return page(opened.id());
    } catch (Refusal no) {
      var before = once.opened(form.getKey());
      if (before.isPresent()) {
        return page(before.get());
      }
      say.no(no);
      return null;
    }
  }

  private String page(Long ticket) {
    who.holdsKeyTo(ticket);
    return "/ticket?faces-redirect=true&id=" + ticket + "&fresh=true";
  }

  /** Whether somebody answers at once, and where this question would stand in line. */
  public Duty getDuty() {
    return chats.duty(family, who.getLocale(), level());
  }

  /** By when a message would be answered. */
  public PromisePreview getPromise() {
    return preview(Channel.FORM);
  }

  /** How quickly a chat would be answered. */
  public PromisePreview getChatPromise() {
    return preview(Channel.CHAT);
  }

  private PromisePreview preview(Channel channel) {
    var caller = who.caller();
    return promises
        .preview(
            new PromiseFacts(family, null, channel, level(), null, caller.zone(), who.getLocale()),
            ClockKind.FIRST_REPLY,
            clock.instant())
        .orElse(null);
  }

  private Level level() {
    var account = who.caller().account();
    return account == null ? Level.L0 : members.levelAt(account, clock.instant());
  }

  public Family[] getFamilies() {
    return Family.values();
  }

  public List<Marked> pieces(Answer answer) {
    return Marked.pieces(answer.passage(), answer.marks());
  }

  public List<Answer> getAnswers() {
    return answers;
  }

  public Long getSolvedBy() {
    return solvedBy;
  }

  public Family getFamily() {
    return family;
  }

  public void setFamily(Family family) {
    this.family = family;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public List<Part> getFiles() {
    return files;
  }

  public void setFiles(List<Part> files) {
    this.files = files;
  }
}
