package org.lanedesk.knowledge;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.lanedesk.account.Caller;
import org.lanedesk.kb.Audience;
import org.lanedesk.outbox.Fields;
import org.lanedesk.outbox.Format;
import org.lanedesk.outbox.Importer;
import org.lanedesk.outbox.Intake;
import org.lanedesk.outbox.JobView;

/**
 * Takes articles in, one JSON object a line: {@code key}, {@code section}, {@code audience}, {@code
 * levels}, {@code valid_from}, {@code valid_to} and {@code texts} with {@code locale}, {@code
 * title}, {@code phrasings} and {@code answer_html}. The key tells whether one is known; what is
 * taken in is published at once.
 */
@Stateless
@LocalBean
public class ArticleIntake implements Intake<ArticleDraft> {
  private static final int HTML = 200_000;

  @Inject EditorDesk editors;
  @Inject Importer importer;

  /** Answers at once; the job tells how far it is and which lines were refused. */
  public JobView importArticles(Caller by, Format format, InputStream source) {
    by.mustEdit();
    return importer.later(this, by.account(), format, source);
  }

  /** Answers when all is read. */
  public JobView importArticlesNow(Caller by, Format format, InputStream source) {
    by.mustEdit();
    return importer.now(this, by.account(), format, source);
  }

  @Override
  public String kind() {
    return "articles";
  }

  @Override
  public ArticleDraft read(Fields fields) {
    var draft =
        new ArticleDraft(
            fields.needed("key", 80),
            fields.needed("section", 40),
            fields.one("audience", Audience.class),
            Set.copyOf(fields.texts("levels", 10)),
            fields.instant("valid_from", ZoneOffset.UTC),
            fields.instant("valid_to", ZoneOffset.UTC),
            fields.objects("texts").stream().map(ArticleIntake::text).toList());
    fields.nothingElse();
    return draft;
  }

  private static TextDraft text(Fields text) {
    var draft =
        new TextDraft(
            text.needed("locale", 10),
            text.needed("title", 1000),
            text.texts("phrasings", 1000),
            text.needed("answer_html", HTML));
    text.nothingElse();
    return draft;
  }

  /** In CSV every language of an article is a line of its own. */
  @Override
  public Grouping grouping() {
    return new Grouping("key", "texts", Set.of("locale", "title", "phrasings", "answer_html"));
  }

  @Override
  public void keep(List<ArticleDraft> records) {
    for (var draft : records) {
      editors.takeIn(draft);
    }
  }
}
