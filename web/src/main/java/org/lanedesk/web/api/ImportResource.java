package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.knowledge.ArticleIntake;
import org.lanedesk.member.ImportDesk;
import org.lanedesk.outbox.Format;
import org.lanedesk.outbox.JobState;
import org.lanedesk.outbox.JobView;
import org.lanedesk.web.Sentence;

/**
 * Bulk import, one JSON object a line or CSV with a header line. Answered at once by a job status;
 * every line that is refused is named there with its number and the reason, the others are kept.
 */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
  @EJB ImportDesk members;
  @EJB ArticleIntake articles;
  @Inject Asker asker;
  @Context UriInfo uri;

  @POST
  @Path("/imports/{what}")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Import members, orders or articles: NDJSON or CSV")
  public Response bring(
      @PathParam("what") String what,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream body) {
    var caller = asker.caller();
    var format = Format.of(type);
    var job =
        switch (what) {
          case "members" -> members.importMembers(caller, format, body);
          case "orders" -> members.importOrders(caller, format, body);
          case "articles" -> articles.importArticles(caller, format, body);
          default -> throw new NotFoundException();
        };
    return Response.accepted(Map.of("job_status", status(job, uri, asker.caller().locale())))
        .build();
  }

  @GET
  @Path("/job_statuses/{id: \\d+}")
  @Operation(summary = "How far a job is, and which lines it refused")
  public Map<String, Object> job(@PathParam("id") Long id) {
    return Map.of(
        "job_status", status(members.job(asker.caller(), id), uri, asker.caller().locale()));
  }

  static Map<String, Object> status(JobView job, UriInfo uri, String locale) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", String.valueOf(job.id()));
    json.put("job_type", job.kind());
    json.put("url", TicketJson.url(uri, "job_statuses/" + job.id()));
    json.put("status", job.state().name().toLowerCase(Locale.ROOT));
    json.put("total", job.total());
    json.put("progress", job.progress());
    json.put("kept", job.kept());
    json.put("refused", job.refused());
    json.put(
        "message",
        job.state() == JobState.FAILED && job.message() != null
            ? Sentence.of(locale, job.message(), List.of())
            : null);
    var results = new ArrayList<Map<String, Object>>();
    for (var bad : job.badLines()) {
      var line = new LinkedHashMap<String, Object>();
      line.put("line", bad.line());
      line.put("error", bad.key());
      line.put("details", Sentence.of(locale, bad.key(), bad.args()));
      results.add(line);
    }
    json.put("results", results);
    return json;
  }
}
