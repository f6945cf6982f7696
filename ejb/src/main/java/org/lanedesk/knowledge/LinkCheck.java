package org.lanedesk.knowledge;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a link of an article leads somewhere: to an article that readers can open, to a section
 * that is there, to a page of this shop. Links to other sites are judged by their form only; nobody
 * asks those sites.
 *
 * @param articles every article and its state
 * @param sections codes of all sections
 * @param files ids of all pictures and papers of articles
 */
public record LinkCheck(Map<Long, ArticleState> articles, Set<String> sections, Set<Long> files) {
  private static final Pattern ARTICLE =
      Pattern.compile("/article\\?(?:[^#]*&)?id=(\\d{1,18})(?:[&#].*)?");
  private static final Pattern SECTION =
      Pattern.compile("/section\\?(?:[^#]*&)?code=([a-z0-9-]+)(?:[&#].*)?");
  private static final Set<String> PAGES =
      Set.of("/", "/search", "/ask", "/return", "/returns", "/my", "/track", "/login", "/password");
  private static final Pattern SITE =
      Pattern.compile("https?://[^\\s/?#.]+(\\.[^\\s/?#.]+)+(:\\d+)?([/?#]\\S*)?");

  /** What is wrong with a link. */
  public enum Fault {
    /** The article is not there. */
    NO_ARTICLE,
    /** The article is a draft, in review or archived. */
    HIDDEN_ARTICLE,
    /** The section is not there. */
    NO_SECTION,
    /** The picture or paper is not there. */
    NO_FILE,
    /** No page of this shop has this address. */
    NO_PAGE,
    /** It is not an address at all. */
    NO_ADDRESS
  }

  /** What is wrong with it; empty when nothing is. */
  public Optional<Fault> fault(String link) {
    var to = link == null ? "" : link.strip();
    if (to.startsWith("mailto:") || to.startsWith("tel:")) {
      return to.indexOf(':') + 1 < to.length() ? Optional.empty() : Optional.of(Fault.NO_ADDRESS);
    }
    if (to.startsWith("#")) {
      return to.length() > 1 ? Optional.empty() : Optional.of(Fault.NO_ADDRESS);
    }
    if (!to.startsWith("/")) {
      return SITE.matcher(to).matches() ? Optional.empty() : Optional.of(Fault.NO_ADDRESS);
    }
    return inside(to);
  }

  private Optional<Fault> inside(String to) {
    var article = ARTICLE.matcher(to);
    if (article.matches()) {
      var state = articles.get(Long.valueOf(article.group(1)));
      if (state == null) {
        return Optional.of(Fault.NO_ARTICLE);
      }
      return state == ArticleState.PUBLISHED ? Optional.empty() : Optional.of(Fault.HIDDEN_ARTICLE);
    }
    var section = SECTION.matcher(to);
    if (section.matches()) {
      return sections.contains(section.group(1)) ? Optional.empty() : Optional.of(Fault.NO_SECTION);
    }
    var page = to.replaceFirst("[?#].*", "");
    if (page.matches(RichText.HERE + "\\d{1,18}")) {
      return files.contains(Long.valueOf(page.substring(RichText.HERE.length())))
          ? Optional.empty()
          : Optional.of(Fault.NO_FILE);
    }
    return PAGES.contains(page) ? Optional.empty() : Optional.of(Fault.NO_PAGE);
  }
}
