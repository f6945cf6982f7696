package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.lanedesk.event.Refusal;
import org.lanedesk.knowledge.ArticleFiles;
import org.lanedesk.knowledge.ArticleShape;
import org.lanedesk.outbox.BadLine;
import org.lanedesk.outbox.JobView;
import org.lanedesk.web.Say;
import org.lanedesk.web.Sentence;
import org.lanedesk.web.Who;

/** Articles from files and to files. */
@Named("filesPage")
@ViewScoped
public class FilesPage implements Serializable {
  @EJB ArticleFiles files;
  @Inject Who who;
  @Inject Say say;

  private transient Part file;
  private JobView taken;

  public void take() {
    taken = null;
    try {
      if (file == null || file.getSize() == 0) {
        throw new Refusal("articles.file-missing");
      }
      if (file.getSize() > ArticleFiles.LONGEST) {
        throw new Refusal("articles.file-too-long", ArticleFiles.LONGEST >> 20);
      }
      var shape = ArticleShape.of(file.getSubmittedFileName());
      try (var in = file.getInputStream()) {
        taken = files.take(who.caller(), shape, in.readAllBytes());
      }
      say.done("knowledge", "files.done");
    } catch (Refusal no) {
      say.no(no);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends the file instead of a page. */
  public void give(String as) {
    var shape = ArticleShape.valueOf(as);
    var bytes = files.give(who.caller(), shape).getBytes(StandardCharsets.UTF_8);
    var faces = FacesContext.getCurrentInstance();
    var response = faces.getExternalContext();
    response.responseReset();
    response.setResponseContentType(shape.type() + ";charset=UTF-8");
    response.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"articles." + shape.ending() + '"');
    response.setResponseContentLength(bytes.length);
    try {
      response.getResponseOutputStream().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  /** Why a line was refused, in the reader's language. */
  public String why(BadLine line) {
    return Sentence.of(who.caller().locale(), line.key(), line.args());
  }

  public ArticleShape[] getShapes() {
    return ArticleShape.values();
  }

  public JobView getTaken() {
    return taken;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
