package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lanedesk.kb.Audience;
import org.lanedesk.knowledge.ArticleState;
import org.lanedesk.knowledge.ArticleView;
import org.lanedesk.knowledge.EditorDesk;
import org.lanedesk.knowledge.ProposalView;
import org.lanedesk.knowledge.ReadableText;
import org.lanedesk.knowledge.ReviewDesk;
import org.lanedesk.web.Who;

/**
 * An article as a customer or an agent will see it, whatever state it is in; with a change that
 * waits for agreement, as that would be.
 */
@Named("previewPage")
@RequestScoped
public class PreviewPage {
  @EJB EditorDesk editors;
  @EJB ReviewDesk reviews;
  @Inject ReaderChoice choice;
  @Inject Who who;

  private Long id;
  private String as;
  private String language;
  private ArticleView article;
  private Optional<ProposalView> proposal = Optional.empty();

  public void load() {
    article = editors.read(who.caller(), id == null ? -1L : id);
    proposal = reviews.proposal(who.caller(), id);
  }

  public ArticleView getArticle() {
    return article;
  }

  /** The text in the chosen language; null where it is not written in it. */
  public ArticleView.Text getText() {
    return proposal
        .flatMap(p ->
            p.draft().texts().stream()
                .filter(t -> t.locale().equals(getLanguage()))
                .map(t -> ArticleView.Text.of(t, p.at()))
                .findFirst())
        .or(() -> Optional.ofNullable(article).flatMap(a -> a.in(getLanguage())))
        .orElse(null);
  }

  public ReadableText getReadable() {
    return getText() == null ? null : getText().readable("table");
  }

  public boolean isProposed() {
    return proposal.isPresent();
  }

  private Audience audience() {
    return proposal.map(p -> p.draft().audience()).orElseGet(() -> article.audience());
  }

  /** For whom it is when not every customer may read it; otherwise empty. */
  public String getReaders() {
    var levels =
        article == null
            ? Set.<String>of()
            : proposal.map(p -> p.draft().levels()).orElseGet(() -> article.levels());
    return levels.isEmpty() || !isSeen() ? "" : choice.name(ReaderChoice.word(audience(), levels));
  }

  /** Whether the chosen kind of reader finds it once it is published. */
  public boolean isSeen() {
    return article == null || isAgent() || audience() != Audience.AGENT_ONLY;
  }

  /** Whether readers see it now. */
  public boolean isPublished() {
    return article == null || article.state() == ArticleState.PUBLISHED;
  }

  public boolean isAgent() {
    return "agent".equals(as);
  }

  public List<String> getLanguages() {
    return List.of("zh-CN", "en");
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getAs() {
    return isAgent() ? "agent" : "customer";
  }

  public void setAs(String as) {
    this.as = as;
  }

  public String getLanguage() {
    return "en".equals(language) || language == null && "en".equals(who.getLocale())
        ? "en"
        : "zh-CN";
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
