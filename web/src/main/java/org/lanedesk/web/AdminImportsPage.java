package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.ImportDesk;
import org.lanedesk.member.OrderAdapter;
import org.lanedesk.outbox.BadLine;
import org.lanedesk.outbox.Format;
import org.lanedesk.outbox.JobView;

/** Members, orders, goods and reviews from files, and how far each file is. */
@Named
@ViewScoped
public class AdminImportsPage implements Serializable {
  private static final int NAMED = 100;

  /** What a file may hold, in the order in which a new shop brings them. */
  private static final List<String> KINDS = List.of("members", "products", "orders", "reviews");

  @EJB ImportDesk desk;
  @Inject Say say;
  @Inject Who who;

  private String kind = "orders";
  private String adapter = OrderAdapter.LANEDESK.name();
  private Long id;
  private transient Part file;
  private transient List<JobView> jobs;

  public void take() {
    try {
      if (file == null || file.getSize() == 0) throw new Refusal("import.file-missing");
      try (var in = file.getInputStream()) {
        var format = Format.ofFile(file.getSubmittedFileName());
        var caller = who.caller();
        var job =
            switch (kind) {
              case "members" -> desk.importMembers(caller, format, in);
              case "products" -> desk.importProducts(caller, format, in);
              case "reviews" -> desk.importReviews(caller, format, in);
              default -> desk.importOrders(caller, OrderAdapter.of(adapter), format, in);
            };
        id = job.id();
      }
      say.done("admin", "imports.begun");
    } catch (Refusal no) {
      say.no(no);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    jobs = null;
  }

  /** Looks again. */
  public void look() {
    jobs = null;
  }

  /** Imports only; other jobs have pages of their own. */
  public List<JobView> getJobs() {
    if (jobs == null) {
      jobs = desk.newest(who.caller()).stream().filter(job -> KINDS.contains(job.kind())).toList();
    }
    return jobs;
  }

  /** The one whose lines are shown; the newest when none was chosen. */
  public JobView getChosen() {
    return getJobs().stream()
        .filter(job -> id == null || job.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** Those that are shown; the API has them all. */
  public List<BadLine> getBadLines() {
    var lines = getChosen() == null ? List.<BadLine>of() : getChosen().badLines();
    return lines.subList(0, Math.min(NAMED, lines.size()));
  }

  public String why(BadLine line) {
    return Sentence.of(who.getLocale(), line.key(), line.args());
  }

  public List<String> getKinds() {
    return KINDS;
  }

  public OrderAdapter[] getAdapters() {
    return OrderAdapter.values();
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind != null && KINDS.contains(kind) ? kind : "orders";
  }

  public String getAdapter() {
    return adapter;
  }

  public void setAdapter(String adapter) {
    this.adapter = adapter;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
