package org.lanedesk.knowledge;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lanedesk.account.Caller;
import org.lanedesk.event.Refusal;
import org.lanedesk.outbox.BadLine;
import org.lanedesk.outbox.Format;
import org.lanedesk.outbox.JobView;

/**
 * Whole articles from and to files. What is written here can be read here again. Only editors and
 * administrators.
 */
@Stateless
public class ArticleFiles {
  /** The longest file that is taken in at once. */
  public static final int LONGEST = 16 << 20;

  private static final String[] COLUMNS = {
    "key",
    "section",
    "audience",
    "levels",
    "valid_from",
    "valid_to",
    "locale",
    "title",
    "phrasings",
    "answer_html"
  };

  @Inject Articles articles;
  @EJB ArticleIntake intake;

  /**
   * Takes a file in and answers when it is read; what is good is kept and published, what is not is
   * named by its line (in JSON of a help centre, by its place).
   *
   * @throws Refusal when the file as a whole cannot be read as what it should be
   */
  public JobView take(Caller by, ArticleShape shape, byte[] file) {
    by.mustEdit();
    if (file.length > LONGEST) {
      throw new Refusal("articles.file-too-long", LONGEST >> 20);
    }
    var text = new String(file, StandardCharsets.UTF_8);
    var drafts = new ArrayList<BadLine>();
    var lines =
        switch (shape) {
          case NDJSON, CSV -> text;
          case MARKDOWN -> MarkdownArticles.lines(text);
          case ZENDESK ->
              ZendeskArticles.lines(
                  text, place -> drafts.add(new BadLine(place, "articles.draft", List.of())));
        };
    var format = shape == ArticleShape.CSV ? Format.CSV : Format.NDJSON;
    var source = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    return withRefused(intake.importArticlesNow(by, format, source), drafts);
  }

  private static JobView withRefused(JobView job, List<BadLine> more) {
    if (more.isEmpty()) {
      return job;
    }
    var all = new ArrayList<>(job.badLines());
    all.addAll(more);
    all.sort(Comparator.comparingLong(BadLine::line));
    return new JobView(
        job.id(),
        job.kind(),
        job.state(),
        job.owner(),
        job.total(),
        job.progress(),
        job.kept(),
        job.refused() + more.size(),
        all,
        job.message(),
        job.createdAt(),
        job.finishedAt());
  }

  /** Every published article, in every language. */
  public String give(Caller by, ArticleShape shape) {
    by.mustEdit();
    var all = views();
    return switch (shape) {
      case NDJSON -> all.stream().map(ArticleFiles::json).collect(Collectors.joining());
      case CSV -> csv(all);
      case MARKDOWN -> MarkdownArticles.of(all);
      case ZENDESK -> ZendeskArticles.of(all);
    };
  }

  private List<ArticleView> views() {
    var kept = articles.all().stream().filter(a -> a.state == ArticleState.PUBLISHED).toList();
    var views = new ArrayList<ArticleView>();
    for (int i = 0; i < kept.size(); i += 500) {
      var some = kept.subList(i, Math.min(i + 500, kept.size()));
      Map<Long, List<ArticleText>> texts =
          articles.textsOfAll(some.stream().map(a -> a.id).toList()).stream()
              .collect(Collectors.groupingBy(t -> t.articleId));
      some.forEach(a -> views.add(ArticleView.of(a, texts.getOrDefault(a.id, List.of()))));
    }
    return views;
  }

  private static String json(ArticleView article) {
    var texts = Json.createArrayBuilder();
    for (var text : article.texts()) {
      texts.add(
          Json.createObjectBuilder()
              .add("locale", text.locale())
              .add("title", text.title())
              .add("phrasings", Json.createArrayBuilder(text.phrasings()))
              .add("answer_html", text.answerHtml()));
    }
    var json =
        Json.createObjectBuilder()
            .add("key", article.key())
            .add("section", article.section())
            .add("audience", article.audience().name())
            .add("levels", Json.createArrayBuilder(article.levels().stream().sorted().toList()));
    if (article.validFrom() != null) {
      json.add("valid_from", article.validFrom().toString());
    }
    if (article.validTo() != null) {
      json.add("valid_to", article.validTo().toString());
    }
    return json.add("texts", texts).build().toString() + '\n';
  }

  private static String csv(List<ArticleView> all) {
    var out = new StringWriter();
    var form = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get();
    try (var printer = new CSVPrinter(out, form)) {
      for (var article : all) {
        for (var text : article.texts()) {
          printer.printRecord(
              article.key(),
              article.section(),
              article.audience(),
              String.join("\n", article.levels().stream().sorted().toList()),
              article.validFrom(),
              article.validTo(),
              text.locale(),
              text.title(),
              String.join("\n", text.phrasings()),
              text.answerHtml());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be written", e);
    }
    return out.toString();
  }
}
