package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.knowledge.PhrasingDesk;
import org.lanedesk.knowledge.PhrasingRow;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** Real questions that articles answered, to be taken as phrasings or dismissed. */
@Named("phrasingsPage")
@ViewScoped
public class PhrasingsPage implements Serializable {
  @EJB PhrasingDesk phrasings;
  @Inject Say say;
  @Inject Who who;

  private List<PhrasingRow> rows;

  public List<PhrasingRow> getRows() {
    if (rows == null) {
      rows = phrasings.proposals(who.caller());
    }
    return rows;
  }

  public void accept(PhrasingRow row, String text) {
    try {
      boolean live = phrasings.accept(who.caller(), row.article(), row.locale(), text);
      gone(row, text);
      say.done("knowledge", live ? "phrasing.accepted" : "proposed");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void dismiss(PhrasingRow row, String text) {
    try {
      phrasings.dismiss(who.caller(), row.article(), row.locale(), text);
      gone(row, text);
      say.done("knowledge", "phrasing.dismissed");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  /** What was decided leaves the list at once; the index is asked again with the next page. */
  private void gone(PhrasingRow decided, String text) {
    rows =
        rows.stream()
            .map(row -> row.equals(decided) ? without(row, text) : row)
            .filter(row -> !row.phrasings().isEmpty())
            .toList();
  }

  private static PhrasingRow without(PhrasingRow row, String text) {
    var left = row.phrasings().stream().filter(each -> !each.equals(text)).toList();
    return new PhrasingRow(row.article(), row.locale(), row.title(), left);
  }
}
