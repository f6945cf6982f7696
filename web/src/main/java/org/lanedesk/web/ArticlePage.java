package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.lanedesk.event.NoSuch;
import org.lanedesk.knowledge.ArticleView;
import org.lanedesk.knowledge.KnowledgeDesk;

/** One article of the help centre, its vote, and the way on when it did not help. */
@Named
@ViewScoped
public class ArticlePage implements Serializable {
  @EJB KnowledgeDesk knowledge;
  @Inject Who who;
  @Inject Visitor visitor;

  private Long id;
  private String q;
  private ArticleView article;
  private Boolean vote;

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

  public ArticleView getArticle() {
    return article;
  }

  public ArticleView.Text getText() {
    return article == null ? null : article.best(who.getLocale());
  }

  public Boolean getVote() {
    return vote;
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
