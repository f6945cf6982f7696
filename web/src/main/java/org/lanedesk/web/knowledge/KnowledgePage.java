package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.kb.State;
import org.lanedesk.knowledge.ArticleState;
import org.lanedesk.knowledge.EditorDesk;
import org.lanedesk.knowledge.EditorRow;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** The editors' list of articles, and how the index is. */
@Named("knowledgePage")
@ViewScoped
public class KnowledgePage implements Serializable {
  @EJB EditorDesk editors;
  @Inject Who who;
  @Inject Say say;
  @Inject SectionNames names;

  private transient State index;
  private ArticleState state;
  private String q;
  private String section;

  public List<EditorRow> getRows() {
    return editors.list(who.caller(), state, section, q);
  }

  /** How the index is, asked once for each showing of the page. */
  public State getIndex() {
    if (index == null) {
      index = editors.indexState(who.caller());
    }
    return index;
  }

  public void rebuild() {
    try {
      editors.rebuildIndex(who.caller());
      say.done("knowledge", "rebuilding");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public ArticleState[] getStates() {
    return ArticleState.values();
  }

  public ArticleState getState() {
    return state;
  }

  public void setState(ArticleState state) {
    this.state = state;
  }

  public List<SelectItem> getSections() {
    return names.categories().stream()
        .flatMap(c -> c.sections().stream())
        .map(s -> new SelectItem(s.code(), s.shelf().name(who.getLocale())))
        .toList();
  }

  public String name(String code) {
    return names.of(code);
  }

  public String getSection() {
    return section;
  }

  public void setSection(String section) {
    this.section = section;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }
}
