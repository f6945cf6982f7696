package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lanedesk.event.Refusal;
import org.lanedesk.knowledge.Trial;
import org.lanedesk.knowledge.TrialDesk;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** A question as the index sees it, and what another phrasing would change. */
@Named("tryPage")
@ViewScoped
public class TryPage implements Serializable {
  @EJB TrialDesk trials;
  @Inject Who who;
  @Inject Say say;

  private String text;
  private String locale;
  private Long article;
  private String phrasing;
  private Trial now;
  private Trial supposed;

  public void load() {
    if (locale == null) {
      locale = "en".equals(who.caller().locale()) ? "en" : "zh-CN";
    }
    if (text != null && !text.isBlank()) {
      ask();
    }
  }

  public void ask() {
    supposed = null;
    now = trials.now(who.caller(), text, locale);
    article = now.hits().isEmpty() ? null : now.hits().getFirst().article();
  }

  public void suppose() {
    try {
      supposed = trials.supposing(who.caller(), text, locale, article, phrasing);
    } catch (Refusal no) {
      supposed = null;
      say.no(no);
    }
  }

  public Trial getNow() {
    return now;
  }

  public Trial getSupposed() {
    return supposed;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = "en".equals(locale) ? "en" : "zh-CN";
  }

  public Long getArticle() {
    return article;
  }

  public void setArticle(Long article) {
    this.article = article;
  }

  public String getPhrasing() {
    return phrasing;
  }

  public void setPhrasing(String phrasing) {
    this.phrasing = phrasing;
  }
}
