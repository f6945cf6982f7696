package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.channel.hook.HookDesk;
import org.lanedesk.channel.hook.Signature;
import org.lanedesk.channel.hook.SourceDesk;

/** Single changes from other systems, and what other systems were told. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HookResource {
  @EJB SourceDesk sources;
  @EJB HookDesk hooks;
  @Inject Asker asker;

  @POST
  @Open
  @Path("/hooks/{source}")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary =
          "One signed change: kind (member, order, product, review, scan) and record, as an import"
              + " takes it")
  public Map<String, Object> hear(
      @PathParam("source") String source,
      @HeaderParam(Signature.HEADER) String signature,
      String body) {
    sources.hear(source, signature, body == null ? "" : body);
    return Map.of("kept", true);
  }

  @GET
  @Path("/hook_deliveries")
  @Operation(summary = "What other systems were told, newest first; hook_id; for administrators")
  public Map<String, Object> deliveries(@QueryParam("hook_id") Long hook) {
    return Map.of("hook_deliveries", hooks.deliveries(asker.caller(), hook));
  }

  @POST
  @Path("/hook_deliveries/{id: \\d+}/retry")
  @Operation(summary = "Tries at once")
  public Map<String, Object> retry(@PathParam("id") Long id) {
    hooks.retry(asker.caller(), id);
    return Map.of("id", id);
  }
}
