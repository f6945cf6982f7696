package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lanedesk.account.Caller;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Stale;

/** What an article said before: compared, and brought back. Only editors and administrators. */
@Stateless
public class EditionDesk {
  @Inject Articles articles;
  @EJB EditorDesk editors;

  /** What the {@code number}-th saving changed, in each language that it changed. */
  public List<EditionChange> changes(Caller by, Long id, int number) {
    by.mustEdit();
    var changes = new ArrayList<EditionChange>();
    for (var edition : saving(id, number)) {
      changes.add(EditionChange.of(asOf(id, edition.locale, number - 1).orElse(null), edition));
    }
    return changes;
  }

  /** What has changed from the {@code number}-th saving until now, in every language. */
  public List<EditionChange> changesSince(Caller by, Long id, int number) {
    by.mustEdit();
    saving(id, number);
    var changes = new ArrayList<EditionChange>();
    for (var text : articles.textsOf(id)) {
      asOf(id, text.locale, Integer.MAX_VALUE)
          .map(now -> EditionChange.of(asOf(id, text.locale, number).orElse(null), now))
          .ifPresent(changes::add);
    }
    return changes;
  }

  /**
   * Lets the article say again what it said after the {@code number}-th saving. That is a new
   * saving; nothing of what was said meanwhile is lost, and a language that came later stays.
   *
   * @param seenVersion the version that the editor had before the eyes
   * @throws Stale when somebody saved it since; nothing is changed
   */
  public void restore(Caller by, Long id, int seenVersion, int number) {
    var view = editors.read(by, id);
    saving(id, number);
    var texts = new ArrayList<TextDraft>();
    for (var text : view.texts()) {
      var then = asOf(id, text.locale(), number);
      texts.add(then.map(EditionDesk::draft).orElseGet(text::draft));
    }
    editors.save(by, id, seenVersion, view.draft(texts));
  }

  private static TextDraft draft(ArticleEdition edition) {
    return new TextDraft(
        edition.locale, edition.title, edition.phrasings.lines().toList(), edition.answerHtml);
  }

  private List<ArticleEdition> saving(Long id, int number) {
    var saving = articles.edition(id, number);
    if (saving.isEmpty()) {
      throw new NoSuch("edition", number);
    }
    return saving;
  }

  /** The edition that was in force after the {@code number}-th saving. */
  private Optional<ArticleEdition> asOf(Long id, String locale, int number) {
    return articles.editionAsOf(id, locale, number, Limit.of(1)).stream().findFirst();
  }
}
