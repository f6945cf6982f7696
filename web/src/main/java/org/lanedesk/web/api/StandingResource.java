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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.member.MarkDesk;
import org.lanedesk.member.MarkKind;
import org.lanedesk.member.MarkRow;
import org.lanedesk.member.NoticeChannel;
import org.lanedesk.member.Profile;
import org.lanedesk.member.ProfileDesk;
import org.lanedesk.member.ScoreDesk;
import org.lanedesk.member.ScoreRow;

/** How members stand with the shop, and what they told about themselves. */
@Path("/members/{id: \\d+}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StandingResource {
  @EJB ScoreDesk scores;
  @EJB MarkDesk marks;
  @EJB ProfileDesk profiles;
  @Inject Asker asker;

  @GET
  @Path("/score")
  @Operation(summary = "How the score came about: each working-out with its parts, newest first")
  public Map<String, Object> score(@PathParam("id") Long id) {
    return Map.of(
        "scores",
        scores.history(asker.caller(), id).stream().map(StandingResource::score).toList());
  }

  private static Map<String, Object> score(ScoreRow row) {
    var json = new LinkedHashMap<String, Object>();
    json.put("at", row.at());
    json.put("monthly", row.monthly());
    json.put("total", row.total());
    json.put("spent_minor", row.spentMinor());
    json.put("currency", row.currency());
    json.put("level_before", row.levelBefore());
    json.put("level_after", row.levelAfter());
    json.put("parts", row.parts());
    return json;
  }

  @GET
  @Path("/marks")
  @Operation(summary = "What is held for or against a member, newest first")
  public Map<String, Object> marks(@PathParam("id") Long id) {
    return Map.of("marks", marks.marks(asker.caller(), id));
  }

  @POST
  @Path("/marks")
  @Operation(summary = "Makes a mark: kind, subject, points, reason; for supervisors")
  public Response mark(@PathParam("id") Long id, String body) {
    var f = Fields.envelope(body, "mark");
    var wanted =
        new MarkRow(
            null,
            id,
            f.word("kind", MarkKind.class).orElseThrow(() -> f.missing("kind")),
            f.text("subject").orElseThrow(() -> f.missing("subject")),
            f.integer("points").orElse(null),
            null,
            f.text("reason").orElseThrow(() -> f.missing("reason")),
            null,
            null);
    f.done();
    var mark = marks.mark(asker.caller(), wanted);
    return Response.status(Response.Status.CREATED).entity(Map.of("mark_id", mark)).build();
  }

  @DELETE
  @Path("/marks/{mark: \\d+}")
  @Operation(summary = "Revokes a mark after an appeal; it stays to be seen")
  public Response revoke(@PathParam("id") Long id, @PathParam("mark") Long mark) {
    marks.revoke(asker.caller(), mark);
    return Response.noContent().build();
  }

  @GET
  @Path("/profile")
  @Operation(summary = "What a member told: birthday without a year, preferences, consents")
  public Map<String, Object> profile(@PathParam("id") Long id) {
    return Map.of("profile", json(profiles.profile(asker.caller(), id)));
  }

  @PUT
  @Path("/profile")
  @Operation(
      summary =
          "Replaces it: birthday (MM-DD), contact_by, preferences, consents by channel; a channel"
              + " that is not named stays")
  public Map<String, Object> tell(@PathParam("id") Long id, String body) {
    var f = Fields.envelope(body, "profile");
    var consents = new EnumMap<NoticeChannel, Boolean>(NoticeChannel.class);
    f.object("consents")
        .ifPresent(given -> {
          for (var channel : NoticeChannel.values())
            given
                .flag(channel.name().toLowerCase(Locale.ROOT))
                .ifPresent(yes -> consents.put(channel, yes));
        });
    var told =
        new Profile(
            f.text("birthday").orElse(null),
            f.word("contact_by", NoticeChannel.class).orElse(null),
            f.text("preferences").orElse(null),
            consents);
    f.done();
    profiles.tell(asker.caller(), id, told);
    return profile(id);
  }

  private static Map<String, Object> json(Profile profile) {
    var json = new LinkedHashMap<String, Object>();
    json.put("birthday", profile.birthday());
    json.put("contact_by", profile.contactBy());
    json.put("preferences", profile.preferences());
    json.put("consents", profile.consents());
    return json;
  }
}
