package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.ticket.MergeDesk;
import org.lanedesk.ticket.TicketDesk;

/** Tickets put together and taken apart. */
@Path("/tickets/{id: \\d+}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MergeResource {
  @EJB MergeDesk merges;
  @EJB TicketDesk tickets;
  @Inject Asker asker;
  @Context UriInfo uri;

  @POST
  @Path("/merge")
  @Transactional
  @Operation(summary = "Merge the tickets of ids into this one; target_comment says why")
  public Map<String, Object> merge(@PathParam("id") Long id, String body) {
    var fields = Fields.whole(body);
    var ids = fields.numbers("ids");
    var why = fields.text("target_comment").or(() -> fields.text("source_comment"));
    fields.done();
    if (ids.isEmpty()) {
      throw fields.missing("ids");
    }
    ids.forEach(source -> merges.merge(asker.caller(), source, id, why.orElse(null)));
    return Map.of("ticket", TicketJson.of(tickets.row(asker.caller(), id), uri));
  }

  @POST
  @Path("/split")
  @Operation(summary = "A ticket of its own for the customer's comment comment_id")
  public Response split(@PathParam("id") Long id, String body) {
    var fields = Fields.whole(body);
    var comment = fields.number("comment_id").orElseThrow(() -> fields.missing("comment_id"));
    var subject = fields.text("subject").orElse(null);
    fields.done();
    var opened = merges.split(asker.caller(), id, comment, subject);
    return Response.status(201)
        .entity(Map.of("ticket", TicketJson.of(tickets.row(asker.caller(), opened.id()), uri)))
        .build();
  }
}
