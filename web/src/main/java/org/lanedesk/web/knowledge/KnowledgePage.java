package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
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
import org.lanedesk.knowledge.GapRow;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** The editors' list, and the words of customers that found no answer. */
@Named("knowledgePage")
@ViewScoped
public class KnowledgePage implements Serializable {
  private static final int DAYS = 30;

  @EJB EditorDesk editors;
  @Inject Who who;
  @Inject Say say;

  private ArticleState state;
  private String q;

  public List<EditorRow> getRows() {
    return editors.list(who.caller(), state, null, q);
  }

  public List<GapRow> getGaps() {
    return editors.searchesWithoutHit(who.caller(), DAYS);
  }

  public List<GapRow> getSilent() {
    return editors.questionsWithoutAnswer(who.caller(), DAYS);
  }

  public State getIndex() {
    return editors.indexState(who.caller());
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

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }
}
