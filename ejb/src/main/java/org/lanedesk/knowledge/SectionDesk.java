package org.lanedesk.knowledge;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.account.AccountQuery;
import org.lanedesk.account.Caller;
import org.lanedesk.account.PeopleDesk;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;

/**
 * The help centre's order. Everybody may read how the parts are called; editors, reviewers and
 * administrators arrange them.
 */
@Stateless
public class SectionDesk {
  private static final String MORE = "more";
  private static final int OWNERS = 200;

  @Inject Sections sections;
  @Inject AccountDesk accounts;
  @Inject PeopleDesk people;
  @Inject Event<Deed> happened;
  @Inject Clock clock;

  /** Every category with its sections, also those without articles. */
  public List<CategoryView> categories() {
    var all = sections.all();
    return sections.categories().stream().map(c -> CategoryView.of(c, all)).toList();
  }

  public SectionView section(String code) {
    return sections
        .byCode(code == null ? "" : code)
        .map(SectionView::of)
        .orElseThrow(() -> new NoSuch("section", String.valueOf(code)));
  }

  /** Who may own a section: those who work on the knowledge base, at most 200. */
  public List<SectionOwner> owners(Caller by) {
    by.mustEdit();
    var wanted = Set.of(Role.EDITOR, Role.REVIEWER, Role.ADMIN);
    return people.accounts(Caller.system(), new AccountQuery("", wanted, OWNERS, null)).stream()
        .map(row -> new SectionOwner(row.id(), row.name()))
        .toList();
  }

  /** Adds a category; its code must be free. */
  public Long addCategory(Caller by, Shelf wanted) {
    by.mustEdit();
    if (sections.categoryByCode(wanted.code()).isPresent()) {
      throw new Refusal("section.code-taken", wanted.code());
    }
    tell(by, "category.added", wanted.code());
    return sections.add(HelpCategory.of(wanted, clock.instant())).id;
  }

  /**
   * @throws Stale when somebody saved it since
   */
  public void saveCategory(Caller by, Long id, int seenVersion, Shelf wanted) {
    by.mustEdit();
    var category = sections.category(id).orElseThrow(() -> new NoSuch("category", id));
    if (category.version != seenVersion) {
      throw new Stale("section", id, category.version, List.of());
    }
    category.renamed(wanted, clock.instant());
    sections.update(category);
    tell(by, "category.saved", category.code);
  }

  /** Adds a section; its code must be free, its owner somebody who may edit. */
  public Long addSection(Caller by, Long category, Shelf wanted, Long owner) {
    by.mustEdit();
    sections.category(category).orElseThrow(() -> new NoSuch("category", category));
    if (sections.byCode(wanted.code()).isPresent()) {
      throw new Refusal("section.code-taken", wanted.code());
    }
    tell(by, "section.added", wanted.code());
    return sections.add(HelpSection.of(category, wanted, owning(owner), clock.instant())).id;
  }

  /**
   * @throws Stale when somebody saved it since
   */
  public void saveSection(
      Caller by, Long id, int seenVersion, Long category, Shelf wanted, Long owner) {
    by.mustEdit();
    var section = sections.byId(id).orElseThrow(() -> new NoSuch("section", id));
    sections.category(category).orElseThrow(() -> new NoSuch("category", category));
    if (section.version != seenVersion) {
      throw new Stale("section", id, section.version, List.of());
    }
    section.placed(category, wanted, owning(owner), clock.instant());
    sections.update(section);
    tell(by, "section.saved", section.code);
  }

  /** Removes a section that holds no article. */
  public void removeSection(Caller by, Long id) {
    by.mustEdit();
    var section = sections.byId(id).orElseThrow(() -> new NoSuch("section", id));
    if (sections.articlesIn(section.code) > 0) {
      throw new Refusal("section.not-empty", section.code);
    }
    sections.remove(section);
    tell(by, "section.removed", section.code);
  }

  /** Removes a category that holds no section. */
  public void removeCategory(Caller by, Long id) {
    by.mustEdit();
    var category = sections.category(id).orElseThrow(() -> new NoSuch("category", id));
    if (sections.all().stream().anyMatch(s -> s.categoryId.equals(id))) {
      throw new Refusal("section.not-empty", category.code);
    }
    sections.remove(category);
    tell(by, "category.removed", category.code);
  }

  /** An article names a section that nobody has made yet: it stands below "more". */
  public void known(String code) {
    if (sections.byCode(code).isPresent()) {
      return;
    }
    var now = clock.instant();
    var more =
        sections
            .categoryByCode(MORE)
            .orElseGet(() ->
                sections.add(HelpCategory.of(new Shelf(MORE, "其他", "More", "", "", 80), now)));
    sections.add(HelpSection.of(more.id, new Shelf(code, code, code, "", "", 100), null, now));
  }

  private Long owning(Long owner) {
    if (owner != null && !accounts.found(owner).filter(Caller::edits).isPresent()) {
      throw new Refusal("section.owner");
    }
    return owner;
  }

  private void tell(Caller by, String deed, String code) {
    happened.fire(new Deed(clock.instant(), by.actor(), deed, code, null));
  }
}
