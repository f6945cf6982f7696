package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lanedesk.event.Refusal;
import org.lanedesk.kb.Audience;
import org.lanedesk.knowledge.ArticleDraft;
import org.lanedesk.knowledge.ArticleState;
import org.lanedesk.knowledge.ArticleView;
import org.lanedesk.knowledge.EditionRow;
import org.lanedesk.knowledge.EditorDesk;
import org.lanedesk.knowledge.ProposalView;
import org.lanedesk.knowledge.ReviewDesk;
import org.lanedesk.knowledge.SectionDesk;
import org.lanedesk.knowledge.TextDraft;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** One article in Chinese and English side by side, its state and what it said before. */
@Named("editorPage")
@ViewScoped
public class EditorPage implements Serializable {
  private static final int LONGEST_TITLE = 300;

  @EJB EditorDesk editors;
  @EJB ReviewDesk reviews;
  @EJB SectionDesk sections;
  @Inject ReaderChoice choice;
  @Inject Who who;
  @Inject Say say;

  private Long id;
  private String title;
  private int version;
  private String key;
  private String section = "after-sale";
  private Audience audience = Audience.PUBLIC;
  private Set<String> levels = Set.of();
  private ArticleView seen;
  private String why;
  private ProposalView proposal;
  private final Text zh = new Text("zh-CN");
  private final Text en = new Text("en");

  /** One language as it stands in the form. */
  public static class Text implements Serializable {
    private final String locale;
    private String title;
    private String phrasings;
    private String answer;

    Text(String locale) {
      this.locale = locale;
    }

    void show(ArticleView article) {
      var text = article.in(locale);
      title = text.map(ArticleView.Text::title).orElse(null);
      phrasings = text.map(t -> String.join("\n", t.phrasings())).orElse(null);
      answer = text.map(ArticleView.Text::answerHtml).orElse(null);
    }

    void show(ArticleDraft draft) {
      var text = draft.texts().stream().filter(t -> t.locale().equals(locale)).findFirst();
      title = text.map(TextDraft::title).orElse(null);
      phrasings = text.map(t -> String.join("\n", t.phrasings())).orElse(null);
      answer = text.map(TextDraft::answerHtml).orElse(null);
    }

    boolean written() {
      return title != null || answer != null;
    }

    TextDraft draft() {
      return new TextDraft(
          locale, title, phrasings == null ? List.of() : phrasings.lines().toList(), answer);
    }

    public String getTitle() {
      return title;
    }

    public void setTitle(String title) {
      this.title = title;
    }

    public String getPhrasings() {
      return phrasings;
    }

    public void setPhrasings(String phrasings) {
      this.phrasings = phrasings;
    }

    public String getAnswer() {
      return answer;
    }

    public void setAnswer(String answer) {
      this.answer = answer;
    }
  }

  public void load() {
    if (id != null) {
      show(editors.read(who.caller(), id));
    } else if (title != null) {
      var begun = title.codePoints().anyMatch(Character::isIdeographic) ? zh : en;
      begun.title = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }
  }

  private void show(ArticleView article) {
    seen = article;
    version = article.version();
    key = article.key();
    section = article.section();
    audience = article.audience();
    levels = article.levels();
    zh.show(article);
    en.show(article);
    proposal = reviews.proposal(who.caller(), article.id()).orElse(null);
    if (proposal != null) {
      section = proposal.draft().section();
      audience = proposal.draft().audience();
      levels = proposal.draft().levels();
      zh.show(proposal.draft());
      en.show(proposal.draft());
    }
  }

  /** Shows the article as it stands now. */
  void again() {
    why = null;
    show(editors.read(who.caller(), id));
  }

  /** The article was looked at, not changed; what is typed stays, and is told of other changes. */
  void seenAgain() {
    why = null;
    var now = editors.read(who.caller(), id);
    if (now.version() == version + 1) {
      seen = now;
      version = now.version();
    }
  }

  public void save() {
    try {
      say.done("knowledge", saved() ? "saved" : "proposed");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  private boolean saved() {
    var texts = new ArrayList<TextDraft>();
    for (var text : List.of(zh, en)) {
      if (text.written()) {
        texts.add(text.draft());
      }
    }
    var draft =
        new ArticleDraft(
            key,
            section,
            audience,
            levels,
            seen == null ? null : seen.validFrom(),
            seen == null ? null : seen.validTo(),
            texts);
    var live = true;
    if (id == null) {
      id = editors.write(who.caller(), draft);
    } else {
      live = editors.save(who.caller(), id, version, draft);
    }
    again();
    return live;
  }

  /** Saves what is in the form, then gives to review, publishes, takes back or archives. */
  public void move(String to) {
    try {
      var said = why;
      if (seen == null || seen.state() != ArticleState.PUBLISHED || reviews.terms().alone()) {
        saved();
      }
      editors.move(who.caller(), id, version, ArticleState.valueOf(to), said);
      again();
      say.done("knowledge", "moved." + to);
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public boolean may(String to) {
    var next = ArticleState.valueOf(to);
    return seen == null
        ? next == ArticleState.PUBLISHED || next == ArticleState.IN_REVIEW
        : seen.state().next().contains(next);
  }

  /** The sections an article may stand in, below their categories. */
  public List<SelectItem> getSections() {
    var locale = who.getLocale();
    var groups = new ArrayList<SelectItem>();
    for (var category : sections.categories()) {
      var items =
          category.sections().stream()
              .map(s -> new SelectItem(s.code(), s.shelf().name(locale)))
              .toArray(SelectItem[]::new);
      if (items.length > 0) {
        var name = category.shelf().name(locale);
        groups.add(new SelectItemGroup(name, null, false, items));
      }
    }
    return groups;
  }

  /** What waits for somebody else's agreement, or null. */
  public ProposalView getProposal() {
    return proposal;
  }

  public int getVersion() {
    return version;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }

  public List<EditionRow> getEditions() {
    return id == null ? List.of() : editors.editions(who.caller(), id);
  }

  public ArticleView getSeen() {
    return seen;
  }

  /** For whom it may be. */
  public List<SelectItem> getReaderChoices() {
    return choice.items(getReaders());
  }

  /** For whom it is, in one word. */
  public String getReaders() {
    return ReaderChoice.word(audience, levels);
  }

  public void setReaders(String word) {
    audience = ReaderChoice.audience(word);
    levels = ReaderChoice.levels(word);
  }

  public Text getZh() {
    return zh;
  }

  public Text getEn() {
    return en;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getTitle() {
    return title;
  }

  /** The words with which a new article begins. */
  public void setTitle(String title) {
    this.title = title;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getSection() {
    return section;
  }

  public void setSection(String section) {
    this.section = section;
  }
}
