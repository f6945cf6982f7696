package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.report.FairnessDesk;

/** Who waited how long against what they were entitled to. */
@Path("/reports/fairness")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FairnessResource {
  @EJB FairnessDesk desk;
  @Inject Asker asker;
  @Inject Clock clock;

  @GET
  @Operation(summary = "Waiting by lane and level, turns of lanes, the starved: from, to, queue_id")
  public Map<String, Object> fairness(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("queue_id") Long queue) {
    var until = to == null ? clock.instant() : TicketResource.time("to", to);
    var since = from == null ? until.minus(Duration.ofDays(30)) : TicketResource.time("from", from);
    var found = desk.fairness(asker.caller(), since, until, queue);
    return Map.of("fairness", found);
  }
}
