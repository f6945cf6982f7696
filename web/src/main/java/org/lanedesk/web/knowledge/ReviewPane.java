package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.knowledge.ArticleState;
import org.lanedesk.knowledge.EditorDesk;
import org.lanedesk.knowledge.HelpDesk;
import org.lanedesk.knowledge.ReviewDesk;
import org.lanedesk.knowledge.ReviewView;
import org.lanedesk.knowledge.SaidRow;
import org.lanedesk.knowledge.StepRow;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** Beside an article: who did what with it and why, what waits, when it is looked at again. */
@Named("reviewPane")
@ViewScoped
public class ReviewPane implements Serializable {
  @EJB ReviewDesk reviews;
  @EJB EditorDesk editors;
  @EJB HelpDesk help;
  @Inject EditorPage article;
  @Inject Who who;
  @Inject Say say;

  private String day;
  private transient ReviewView review;

  public void agree() {
    act(
        true,
        "agreed",
        () -> editors.agree(who.caller(), article.getId(), article.getVersion(), article.getWhy()));
  }

  public void giveBack() {
    act(true, "returned", () -> reviews.giveBack(who.caller(), article.getId(), article.getWhy()));
  }

  public void withdraw() {
    act(true, "withdrawn", () -> reviews.withdraw(who.caller(), article.getId()));
  }

  public void stillRight() {
    act(
        false,
        "reviewed",
        () -> reviews.stillRight(who.caller(), article.getId(), article.getWhy()));
  }

  /** Sets the day on which it is looked at again; empty for never. */
  public void plan() {
    act(false, "planned", () -> reviews.reviewBy(who.caller(), article.getId(), wanted()));
  }

  private Instant wanted() {
    if (day == null || day.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(day.strip()).atStartOfDay(ZoneId.of(who.getZone())).toInstant();
    } catch (DateTimeException no) {
      throw new Refusal("article.review-day", day);
    }
  }

  /**
   * @param decided whether the text in the form was decided about; otherwise what is typed stays
   */
  private void act(boolean decided, String done, Runnable deed) {
    try {
      deed.run();
      day = null;
      review = null;
      if (decided) {
        article.again();
      } else {
        article.seenAgain();
      }
      say.done("knowledge", done);
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public ReviewView getReview() {
    if (review == null && article.getId() != null) {
      review = reviews.review(who.caller(), article.getId());
    }
    return review;
  }

  /** Whether readers see it, so that somebody looks at it again. */
  public boolean isPublished() {
    return article.getSeen() != null && article.getSeen().state() == ArticleState.PUBLISHED;
  }

  public boolean isDue() {
    return getReview() != null && getReview().due();
  }

  public List<StepRow> getSteps() {
    return article.getId() == null ? List.of() : reviews.steps(who.caller(), article.getId());
  }

  /** Why readers found it unhelpful, newest first. */
  public List<SaidRow> getSaid() {
    return article.getId() == null ? List.of() : help.said(who.caller(), article.getId());
  }

  /** The day as it is set, {@code 2026-11-30}; empty for never. */
  public String getDay() {
    if (day == null && getReview() != null && getReview().at() != null) {
      return LocalDate.ofInstant(getReview().at(), ZoneId.of(who.getZone())).toString();
    }
    return day;
  }

  public void setDay(String day) {
    this.day = day == null ? "" : day;
  }
}
