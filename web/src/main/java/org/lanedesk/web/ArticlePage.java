package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.kb.Audience;
import org.lanedesk.knowledge.ArticleView;
import org.lanedesk.knowledge.HelpDesk;
import org.lanedesk.knowledge.HelpRow;
import org.lanedesk.knowledge.HelpShelf;
import org.lanedesk.knowledge.KnowledgeDesk;
import org.lanedesk.knowledge.ReadableText;
import org.lanedesk.knowledge.VoteReason;

/**
 * One article of the help centre: its contents, what stands beside it, its vote with the reason,
 * and the way on when it did not help.
 */
@Named
@ViewScoped
public class ArticlePage implements Serializable {
  private static final int RELATED = 5;
  private static final int EXCERPT = 155;

  @EJB KnowledgeDesk knowledge;
  @EJB HelpDesk help;
  @Inject Who who;
  @Inject Visitor visitor;
  @Inject HelpAddress address;
  @Inject Say say;

  private Long id;
  private String q;
  private ArticleView article;
  private Boolean vote;
  private boolean said;
  private VoteReason reason;
  private String comment;
  private transient ReadableText readable;
  private transient List<HelpRow> related;
  private transient HelpShelf shelf;

  public void load() throws IOException {
    try {
      article = knowledge.read(who.caller(), id == null ? -1L : id);
    } catch (NoSuch gone) {
      var faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(404, "article");
      faces.responseComplete();
    }
  }

  public void helpful(boolean up) {
    knowledge.vote(who.caller(), visitor.mark(), id, up);
    vote = up;
  }

  /** Takes the reason of a vote against it. */
  public void because() {
    try {
      if (reason != null) {
        help.unhelpful(who.caller(), visitor.mark(), id, reason, comment);
      }
      said = true;
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void skip() {
    said = true;
  }

  public ArticleView getArticle() {
    return article;
  }

  public ArticleView.Text getText() {
    return article == null ? null : article.best(who.getLocale());
  }

  /** The answer with anchors, and the table of contents. */
  public ReadableText getReadable() {
    if (readable == null && article != null) {
      readable = getText().readable(say.word("portal", "article.table"));
    }
    return readable;
  }

  /** Whether the reader's language is missing. */
  public boolean isForeign() {
    return article != null && article.in(who.getLocale()).isEmpty();
  }

  /** The other language in which this can be read, or null. */
  public String getOther() {
    var other = who.getLocale().equals("en") ? "zh-CN" : "en";
    return article != null && !isForeign() && article.in(other).isPresent() ? other : null;
  }

  public List<HelpRow> getRelated() {
    if (related == null) {
      related =
          article == null ? List.of() : help.related(who.caller(), id, who.getLocale(), RELATED);
    }
    return related;
  }

  /** The section in which it stands; null when the reader finds nothing else there. */
  public HelpShelf getShelf() {
    if (shelf == null && article != null) {
      try {
        shelf = help.shelf(who.caller(), article.section(), who.getLocale());
      } catch (NoSuch none) {
        return null;
      }
    }
    return shelf;
  }

  /** The one address of this article in a language. */
  public String canonical(String locale) {
    return address.of("/article", "id", id, locale);
  }

  /** The beginning of the answer in one line, for those who list pages. */
  public String getExcerpt() {
    if (article == null) {
      return "";
    }
    var line = getText().answerText().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
  }

  /** The same question and answer for machines; empty when it is not for everybody. */
  public String getStructured() {
    return article != null
            && article.audience() == Audience.PUBLIC
            && article.levels().isEmpty()
            && !isForeign()
        ? FaqData.of(getText(), canonical(who.getLocale()))
        : "";
  }

  public VoteReason[] getReasons() {
    return VoteReason.values();
  }

  public Boolean getVote() {
    return vote;
  }

  public boolean isSaid() {
    return said;
  }

  public VoteReason getReason() {
    return reason;
  }

  public void setReason(VoteReason reason) {
    this.reason = reason;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }
}
