package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.lanedesk.knowledge.Answer;
import org.lanedesk.knowledge.CategoryView;
import org.lanedesk.knowledge.HelpDesk;
import org.lanedesk.knowledge.HelpShelf;
import org.lanedesk.knowledge.KnowledgeDesk;

/** The help centre's first page and its search, which always knows a way on. */
@Named
@RequestScoped
public class HelpPage {
  private static final int FOUND = 20;
  private static final int PER_SECTION = 5;

  @EJB KnowledgeDesk knowledge;
  @EJB HelpDesk help;
  @Inject Who who;

  private String q;
  private List<Answer> found;
  private List<HelpShelf> shelves;
  private List<HelpShelf> nearest;
  private String meant;

  /** Categories that have something to read. */
  public List<CategoryView> getCategories() {
    return shelves().stream().map(HelpShelf::category).distinct().toList();
  }

  /** The sections of a category that have something to read, with their best articles. */
  public List<HelpShelf> in(CategoryView category) {
    return shelves().stream().filter(s -> s.category().equals(category)).toList();
  }

  private List<HelpShelf> shelves() {
    if (shelves == null) {
      shelves = help.shelves(who.caller(), who.getLocale(), PER_SECTION);
    }
    return shelves;
  }

  /** What was found; asked once a request. */
  public List<Answer> getFound() {
    if (found == null) {
      found =
          q == null || q.isBlank()
              ? List.of()
              : knowledge.search(who.caller(), q, who.getLocale(), FOUND);
    }
    return found;
  }

  /** Other words that find something, or an empty text. */
  public String getMeant() {
    if (meant == null) {
      meant = help.meant(who.caller(), q, who.getLocale());
    }
    return meant;
  }

  /** Where to look when nothing was found. */
  public List<HelpShelf> getNearest() {
    if (nearest == null) {
      nearest = help.nearest(who.caller(), q, who.getLocale());
    }
    return nearest;
  }

  public List<Marked> pieces(Answer answer) {
    return Marked.pieces(answer.passage(), answer.marks());
  }

  /** The names of a category's sections in one line. */
  public String names(CategoryView category) {
    return in(category).stream()
        .map(s -> s.shelf().name(who.getLocale()))
        .collect(Collectors.joining(" · "));
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }
}
