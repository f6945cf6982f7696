package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.account.AccountQuery;
import org.lanedesk.account.AccountRow;
import org.lanedesk.account.PeopleDesk;
import org.lanedesk.account.PersonFacts;
import org.lanedesk.account.Role;

/** People: who I am, who somebody is, make or change by e-mail address. */
@Path("/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UserResource {
  @EJB AccountDesk accounts;
  @EJB PeopleDesk people;
  @Inject Asker asker;
  @Context UriInfo uri;

  @GET
  @Path("/me")
  @Operation(summary = "The caller")
  public Map<String, Object> me() {
    var caller = asker.caller();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", caller.account());
    json.put("url", TicketJson.url(uri, "users/" + caller.account()));
    json.put("name", caller.name());
    json.put("email", caller.email());
    json.put("role", role(caller.roles()));
    json.put("roles", words(caller.roles()));
    json.put("locale", caller.locale());
    json.put("time_zone", caller.zone());
    json.put("verified", true);
    return Map.of("user", json);
  }

  @GET
  @Operation(summary = "People in order of id; role, query")
  public Map<String, Object> list(
      @QueryParam("role") String role, @QueryParam("query") String text) {
    var paging = Paging.of(uri);
    var rows =
        people.accounts(
            asker.caller(),
            new AccountQuery(text, roles(role), paging.size(), paging.afterNumber()));
    return paging.answer(
        "users",
        rows.stream().map(this::user).toList(),
        rows.size() == paging.size(),
        rows.isEmpty() ? null : rows.getLast().id());
  }

  @GET
  @Path("/search")
  @Operation(summary = "People by part of name or e-mail address")
  public Map<String, Object> search(@QueryParam("query") String text) {
    return list(null, text);
  }

  @GET
  @Path("/{id: \\d+}")
  @Operation(summary = "One person; phone numbers are masked")
  public Map<String, Object> show(@PathParam("id") Long id) {
    return Map.of("user", user(people.account(asker.caller(), id)));
  }

  @POST
  @Path("/create_or_update")
  @Operation(summary = "Makes a person or changes the one with this e-mail address")
  public Response createOrUpdate(String body) {
    var fields = Fields.envelope(body, "user");
    var email = fields.text("email").orElseThrow(() -> fields.missing("email"));
    var caller = asker.caller();
    var known = people.byEmail(caller, email).isPresent();
    var one = fields.text("role");
    var several = fields.texts("roles");
    var roles = EnumSet.noneOf(Role.class);
    one.ifPresent(word -> roles.addAll(roles(word)));
    several.forEach(word -> roles.addAll(roles(word)));
    var facts =
        new PersonFacts(
            email,
            fields.text("name").orElse(null),
            roles.isEmpty() ? null : roles,
            fields.text("locale").map(HelpCenterResource::ours).orElse(null),
            fields.text("time_zone").orElse(null),
            fields.text("phone").orElse(null),
            fields.text("password").orElse(null));
    fields.done();
    var id = accounts.createOrUpdate(caller, facts);
    return Response.status(known ? 200 : 201)
        .entity(Map.of("user", user(people.account(caller, id))))
        .build();
  }

  private Map<String, Object> user(AccountRow a) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", a.id());
    json.put("url", TicketJson.url(uri, "users/" + a.id()));
    json.put("name", a.name());
    json.put("email", a.email());
    json.put("role", role(a.roles()));
    json.put("roles", words(a.roles()));
    json.put("locale", a.locale());
    json.put("time_zone", a.zone());
    json.put("phone", a.phone());
    json.put("suspended", a.state() == org.lanedesk.account.AccountState.SUSPENDED);
    json.put("created_at", a.createdAt());
    json.put("last_login_at", a.signedInAt());
    return json;
  }

  private static java.util.List<String> words(Set<Role> roles) {
    return roles.stream().map(r -> r.name().toLowerCase(Locale.ROOT)).sorted().toList();
  }

  /** Zendesk knows three: end-user, agent, admin. */
  private static String role(Set<Role> roles) {
    if (roles.contains(Role.ADMIN)) {
      return "admin";
    }
    return roles.equals(Set.of(Role.CUSTOMER)) || roles.isEmpty() ? "end-user" : "agent";
  }

  private static Set<Role> roles(String word) {
    if (word == null || word.isBlank()) {
      return Set.of();
    }
    if (word.equals("end-user")) {
      return EnumSet.of(Role.CUSTOMER);
    }
    for (var role : Role.values()) {
      if (role.name().equalsIgnoreCase(word)) {
        return EnumSet.of(role);
      }
    }
    throw Invalid.of(
        "api.not-one-of",
        "role",
        "role",
        word,
        "end-user, agent, editor, reviewer, supervisor, admin");
  }
}
