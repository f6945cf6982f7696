package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lanedesk.event.Refusal;
import org.lanedesk.knowledge.CategoryView;
import org.lanedesk.knowledge.EditingTerms;
import org.lanedesk.knowledge.ReviewDesk;
import org.lanedesk.knowledge.SectionDesk;
import org.lanedesk.knowledge.SectionView;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** The help centre's order: categories, sections, who owns them, and the rule about publishing. */
@Named("sectionsPage")
@ViewScoped
public class SectionsPage implements Serializable {
  @EJB SectionDesk sections;
  @EJB ReviewDesk reviews;
  @Inject Who who;
  @Inject Say say;

  private List<Line> lines;
  private Boolean alone;
  private Integer reviewDays;

  /** A category or section as it is typed. */
  public static class Line implements Serializable {
    private final CategoryView category;
    private final SectionView section;
    private final ShelfForm form = new ShelfForm();
    private Long below;
    private Long owner;

    Line(CategoryView category, SectionView section) {
      this.category = category;
      this.section = section;
      if (section != null) {
        form.show(section.shelf());
        below = section.category();
        owner = section.owner();
      } else if (category != null) {
        form.show(category.shelf());
      }
    }

    /** A new one, in this category; or a new category. */
    static Line fresh(Long below) {
      var line = new Line(null, null);
      line.below = below;
      return line;
    }

    boolean touched() {
      if (section != null) {
        return !form.shelf().equals(section.shelf())
            || !below.equals(section.category())
            || !Objects.equals(owner, section.owner());
      }
      return category == null || !form.shelf().equals(category.shelf());
    }

    public boolean isSection() {
      return below != null;
    }

    public boolean isFresh() {
      return category == null && section == null;
    }

    public ShelfForm getForm() {
      return form;
    }

    public Long getBelow() {
      return below;
    }

    public void setBelow(Long below) {
      this.below = below;
    }

    public Long getOwner() {
      return owner;
    }

    public void setOwner(Long owner) {
      this.owner = owner;
    }
  }

  public List<Line> getLines() {
    if (lines == null) {
      lines = new ArrayList<>();
      for (var category : sections.categories()) {
        lines.add(new Line(category, null));
        category.sections().forEach(section -> lines.add(new Line(null, section)));
      }
    }
    return lines;
  }

  public void addCategory() {
    getLines().add(Line.fresh(null));
  }

  public void addSection() {
    getLines().add(Line.fresh(sections.categories().getFirst().id()));
  }

  /** Saves what was changed; what is refused stays in the form. */
  public void save() {
    try {
      var by = who.caller();
      for (var line : getLines()) {
        if (!line.touched()) {
          continue;
        }
        var shelf = line.form.shelf();
        if (line.section != null) {
          sections.saveSection(
              by, line.section.id(), line.section.version(), line.below, shelf, line.owner);
        } else if (line.category != null) {
          sections.saveCategory(by, line.category.id(), line.category.version(), shelf);
        } else if (line.isSection()) {
          sections.addSection(by, line.below, shelf, line.owner);
        } else {
          sections.addCategory(by, shelf);
        }
      }
      lines = null;
      say.done("knowledge", "sections.saved");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void remove(Line line) {
    try {
      if (line.section != null) {
        sections.removeSection(who.caller(), line.section.id());
      } else if (line.category != null) {
        sections.removeCategory(who.caller(), line.category.id());
      }
      getLines().remove(line);
      say.done("knowledge", "sections.removed");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void saveTerms() {
    try {
      reviews.set(who.caller(), new EditingTerms(isAlone(), getReviewDays()));
      say.done("knowledge", "terms.saved");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public List<SelectItem> getCategories() {
    return sections.categories().stream()
        .map(c -> new SelectItem(c.id(), c.shelf().name(who.getLocale())))
        .toList();
  }

  /** Who may own a section. */
  public List<SelectItem> getOwners() {
    return sections.owners(who.caller()).stream()
        .map(row -> new SelectItem(row.id(), row.name()))
        .toList();
  }

  public boolean isAlone() {
    if (alone == null) {
      alone = reviews.terms().alone();
    }
    return alone;
  }

  public void setAlone(boolean alone) {
    this.alone = alone;
  }

  public int getReviewDays() {
    if (reviewDays == null) {
      reviewDays = reviews.terms().reviewDays();
    }
    return reviewDays;
  }

  public void setReviewDays(int reviewDays) {
    this.reviewDays = reviewDays;
  }
}
