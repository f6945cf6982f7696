package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lanedesk.knowledge.Answer;
import org.lanedesk.knowledge.HelpRow;
import org.lanedesk.knowledge.KnowledgeDesk;

/** The help centre's first page and its search. */
@Named
@RequestScoped
public class HelpPage {
  private static final int FOUND = 20;
  private static final int PER_SECTION = 6;

  @EJB KnowledgeDesk knowledge;
  @Inject Who who;
  @Inject Footsteps footsteps;

  private String q;
  private List<Answer> found;
  private List<Section> sections;

  /** A part of the help centre with its best articles. */
  public record Section(String code, List<HelpRow> articles, int more) {}

  public List<Section> getSections() {
    if (sections == null) {
      Map<String, List<HelpRow>> by =
          knowledge.helpCentre(who.getLocale()).stream()
              .collect(Collectors.groupingBy(HelpRow::section, TreeMap::new, Collectors.toList()));
      sections =
          by.entrySet().stream()
              .map(e ->
                  new Section(
                      e.getKey(),
                      e.getValue().stream().limit(PER_SECTION).toList(),
                      Math.max(0, e.getValue().size() - PER_SECTION)))
              .toList();
    }
    return sections;
  }

  /** Every published article of one section. */
  public List<HelpRow> of(String section) {
    return knowledge.helpCentre(who.getLocale()).stream()
        .filter(a -> a.section().equals(section))
        .toList();
  }

  /** What was found; asked once a request. */
  public List<Answer> getFound() {
    if (found == null) {
      if (q == null || q.isBlank()) {
        found = List.of();
      } else {
        found = knowledge.search(who.caller(), q, who.getLocale(), FOUND);
        footsteps.searched(q, found.size());
      }
    }
    return found;
  }

  public List<Marked> pieces(Answer answer) {
    return Marked.pieces(answer.passage(), answer.marks());
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }
}
