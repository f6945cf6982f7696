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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.ticket.UploadDesk;

/** Files: sent before the comment that carries them, fetched by those who may read it. */
@Path("/")
@RequestScoped
public class FileResource {
  @EJB UploadDesk uploads;
  @Inject Asker asker;

  @POST
  @Path("/uploads")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Store a file; its token attaches it to a comment or return")
  public Response upload(@QueryParam("filename") String name, InputStream body) {
    var file = uploads.upload(asker.caller(), name == null ? "file" : name, body);
    return Response.status(201)
        .entity(
            Map.of(
                "upload",
                Map.of(
                    "token",
                    file.token(),
                    "attachment",
                    Map.of(
                        "id", file.id(),
                        "file_name", file.name(),
                        "content_type", file.type(),
                        "size", file.size()))))
        .build();
  }

  @GET
  @Path("/attachments/{id: \\d+}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The file itself")
  public Response download(@PathParam("id") Long id) {
    var file = uploads.download(asker.caller(), id);
    var encoded = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok((jakarta.ws.rs.core.StreamingOutput) out -> copy(file.bytes(), out))
        .type(file.type())
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private static void copy(InputStream from, OutputStream to) throws java.io.IOException {
    try (from) {
      from.transferTo(to);
    }
  }
}
