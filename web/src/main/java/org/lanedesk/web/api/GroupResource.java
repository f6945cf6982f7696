package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.routing.PersonName;
import org.lanedesk.routing.TeamDesk;
import org.lanedesk.routing.TeamRow;

/** Teams, which Zendesk's API calls groups: who is in them and who is told of what they break. */
@Path("/groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GroupResource {
  @EJB TeamDesk desk;
  @Inject Asker asker;
  @Context UriInfo uri;

  @GET
  @Operation(summary = "Teams with their owners and members")
  public Map<String, Object> groups() {
    var paging = Paging.of(uri);
    var all = desk.teams(asker.caller());
    int start = Math.min(paging.from(), all.size());
    int end = Math.min(start + paging.size(), all.size());
    return paging.answer(
        "groups",
        all.subList(start, end).stream().map(this::json).toList(),
        end < all.size(),
        end,
        (long) all.size());
  }

  @GET
  @Path("/{id: \\d+}")
  @Operation(summary = "One team")
  public Map<String, Object> group(@PathParam("id") Long id) {
    return Map.of("group", json(desk.team(asker.caller(), id)));
  }

  @POST
  @Operation(summary = "Makes a team: name, owner_id, user_ids; who is in another one leaves it")
  public Response make(String body) {
    var group = Map.of("group", json(saved(null, body, new TeamRow(null, null, null), List.of())));
    return Response.status(Response.Status.CREATED).entity(group).build();
  }

  @PUT
  @Path("/{id: \\d+}")
  @Operation(summary = "Changes a team; what is not named stays")
  public Map<String, Object> change(@PathParam("id") Long id, String body) {
    var was = desk.team(asker.caller(), id);
    return Map.of("group", json(saved(id, body, was, members(id))));
  }

  private TeamRow saved(Long id, String body, TeamRow was, List<Long> members) {
    var f = Fields.envelope(body, "group");
    var name = f.text("name").orElse(was.name());
    var owner = f.has("owner_id") ? f.number("owner_id").orElse(null) : was.owner();
    var users = f.has("user_ids") ? f.numbers("user_ids") : members;
    if (name == null) {
      throw f.missing("name");
    }
    f.done();
    return desk.save(asker.caller(), id, name, owner, new HashSet<>(users));
  }

  @DELETE
  @Path("/{id: \\d+}")
  @Operation(summary = "Dissolves a team; its members are in none then")
  public Response dissolve(@PathParam("id") Long id) {
    desk.dissolve(asker.caller(), id);
    return Response.noContent().build();
  }

  private List<Long> members(Long team) {
    return desk.membersOf(asker.caller(), team).stream().map(PersonName::account).toList();
  }

  private Map<String, Object> json(TeamRow team) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", team.id());
    json.put("url", uri.getBaseUriBuilder().path("groups/" + team.id() + ".json").build());
    json.put("name", team.name());
    json.put("deleted", false);
    json.put("owner_id", team.owner());
    json.put("user_ids", members(team.id()));
    return json;
  }
}
