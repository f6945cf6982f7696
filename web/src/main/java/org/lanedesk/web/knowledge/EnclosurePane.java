package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.knowledge.EnclosureDesk;
import org.lanedesk.knowledge.EnclosureRow;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** The pictures and papers of the article that is open. */
@Named("enclosurePane")
@RequestScoped
public class EnclosurePane {
  @EJB EnclosureDesk desk;
  @Inject EditorPage article;
  @Inject Who who;
  @Inject Say say;

  private Part file;

  public void add() {
    if (file == null) {
      say.missing("refusals", "articles.file-missing");
      return;
    }
    try (var in = file.getInputStream()) {
      var bytes = in.readAllBytes();
      var kept = desk.add(who.caller(), article.getId(), file.getSubmittedFileName(), bytes);
      say.done("knowledge", "enclosures.added", kept.marks());
    } catch (Refusal no) {
      say.no(no);
    } catch (IOException broken) {
      say.no(new Refusal("upload.broken", file.getSubmittedFileName()));
    }
  }

  public void remove(Long id) {
    try {
      desk.remove(who.caller(), id);
      say.done("knowledge", "enclosures.removed");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public List<EnclosureRow> getRows() {
    return article.getId() == null ? List.of() : desk.of(who.caller(), article.getId());
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
