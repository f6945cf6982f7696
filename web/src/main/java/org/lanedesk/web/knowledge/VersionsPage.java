package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.knowledge.ArticleView;
import org.lanedesk.knowledge.EditionChange;
import org.lanedesk.knowledge.EditionDesk;
import org.lanedesk.knowledge.EditorDesk;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** What one saving of an article changed, what has changed since, and the way back to it. */
@Named("versionsPage")
@ViewScoped
public class VersionsPage implements Serializable {
  @EJB EditorDesk editors;
  @EJB EditionDesk editions;
  @Inject Who who;
  @Inject Say say;

  private Long id;
  private int number;
  private ArticleView article;
  private List<EditionChange> changes = List.of();
  private List<EditionChange> since = List.of();

  public void load() {
    var by = who.caller();
    article = editors.read(by, id);
    changes = editions.changes(by, id, number);
    since = editions.changesSince(by, id, number);
  }

  public void restore() {
    try {
      editions.restore(who.caller(), id, article.version(), number);
      load();
      say.done("knowledge", "restored");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  /** Whether the article says now what it said then. */
  public boolean isCurrent() {
    return since.stream().allMatch(change -> change.before() == change.after());
  }

  public ArticleView getArticle() {
    return article;
  }

  public List<EditionChange> getChanges() {
    return changes;
  }

  public List<EditionChange> getSince() {
    return since.stream().filter(change -> change.before() != change.after()).toList();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
