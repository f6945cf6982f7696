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
import org.lanedesk.knowledge.GapGroup;
import org.lanedesk.knowledge.Gaps;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** The editors' list, and the words of customers that found no answer. */
@Named("knowledgePage")
@ViewScoped
public class KnowledgePage implements Serializable {
  private static final int DAYS = 30;
  private static final int SHOWN = 20;

  @EJB EditorDesk editors;
  @EJB Gaps gaps;
  @Inject Who who;
  @Inject Say say;

  private transient State index;
  private ArticleState state;
  private String q;

  public List<EditorRow> getRows() {
    return editors.list(who.caller(), state, null, q);
  }

  public List<GapGroup> getGaps() {
    return first(gaps.searches(who.caller(), DAYS));
  }

  public List<GapGroup> getSilent() {
    return first(gaps.questions(who.caller(), DAYS));
  }

  private static List<GapGroup> first(List<GapGroup> groups) {
    return groups.stream().limit(SHOWN).toList();
  }

  public int getDays() {
    return DAYS;
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

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }
}
