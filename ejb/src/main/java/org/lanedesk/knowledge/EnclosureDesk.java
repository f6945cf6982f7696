package org.lanedesk.knowledge;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import org.lanedesk.account.Caller;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;

/** Takes in pictures and papers of articles, and hands them to whoever may read the article. */
@Stateless
public class EnclosureDesk {
  private static final int NAME = 200;
  private static final int MOST = 100;

  @Inject Enclosures enclosures;
  @EJB EditorDesk editors;
  @EJB KnowledgeDesk knowledge;
  @Inject Clock clock;

  /** A file to hand out. */
  public record File(String name, String type, byte[] bytes) {}

  /** The files of an article, oldest first. */
  public List<EnclosureRow> of(Caller by, Long article) {
    editors.read(by, article);
    return enclosures.of(article);
  }

  /**
   * Keeps a picture (drawn anew, at most 1600 pixels wide) or a PDF; at most 100 an article.
   *
   * @throws Refusal when it is neither, broken, empty or larger than 10 MB
   */
  public EnclosureRow add(Caller by, Long article, String name, byte[] bytes) {
    editors.read(by, article);
    var called = plain(name);
    if (enclosures.of(article).size() >= MOST) {
      throw new Refusal("upload.too-many", MOST + 1, MOST);
    }
    var file = CleanFile.of(called, bytes);
    var kept = enclosures.add(Enclosure.of(article, called, file, by.account(), clock.instant()));
    return new EnclosureRow(
        kept.id, kept.name, kept.type, kept.sizeBytes, kept.width, kept.height, kept.at);
  }

  /** Removes a file; where an answer still shows it, the list of dead links says so. */
  public void remove(Caller by, Long id) {
    by.mustEdit();
    if (enclosures.remove(id) == 0) {
      throw new NoSuch("enclosure", id);
    }
  }

  /**
   * The file, for whoever may read the article it belongs to.
   *
   * @throws NoSuch when there is none for the caller
   */
  public File file(Caller by, Long id) {
    var article = enclosures.articleOf(id).orElseThrow(() -> new NoSuch("enclosure", id));
    try {
      knowledge.read(by, article);
    } catch (NoSuch hidden) {
      throw new NoSuch("enclosure", id);
    }
    var file = enclosures.byId(id).orElseThrow(() -> new NoSuch("enclosure", id));
    return new File(file.name, file.type, file.bytes);
  }

  private static String plain(String name) {
    var last =
        name == null
            ? ""
            : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var line =
        Normalizer.normalize(last, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\s]+", " ").strip();
    if (line.isEmpty()) {
      return "file";
    }
    return line.length() <= NAME ? line : line.substring(line.length() - NAME);
  }
}
