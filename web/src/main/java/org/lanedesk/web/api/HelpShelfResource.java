package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.event.NoSuch;
import org.lanedesk.knowledge.CategoryView;
import org.lanedesk.knowledge.HelpDesk;
import org.lanedesk.knowledge.SectionDesk;
import org.lanedesk.knowledge.SectionView;
import org.lanedesk.knowledge.Shelf;

/** Categories and sections of the help centre: read by everybody, arranged by editors. */
@Path("/help_center")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HelpShelfResource {
  private static final String LOCALE = "/{locale: [a-z]{2}(-[A-Za-z]{2,4})?}";

  @EJB SectionDesk desk;
  @EJB HelpDesk help;
  @Inject Asker asker;
  @Context UriInfo uri;

  @GET
  @Open
  @Path("/categories")
  @Operation(summary = "Categories, in the caller's language")
  public Map<String, Object> categories() {
    return categories(asker.caller().locale());
  }

  @GET
  @Open
  @Path(LOCALE + "/categories")
  @Operation(summary = "Categories, in one language")
  public Map<String, Object> categories(@PathParam("locale") String locale) {
    var all = desk.categories().stream().map(c -> json(c, ours(locale))).toList();
    return list("categories", all);
  }

  @GET
  @Open
  @Path("/categories/{id: \\d{1,18}}")
  @Operation(summary = "One category")
  public Map<String, Object> category(@PathParam("id") Long id) {
    return Map.of("category", json(found(id), ours(asker.caller().locale())));
  }

  @GET
  @Open
  @Path("/sections")
  @Operation(summary = "Sections, in the caller's language")
  public Map<String, Object> sections() {
    return sections(asker.caller().locale());
  }

  @GET
  @Open
  @Path(LOCALE + "/sections")
  @Operation(summary = "Sections, in one language")
  public Map<String, Object> sections(@PathParam("locale") String locale) {
    var all =
        desk.categories().stream()
            .flatMap(c -> c.sections().stream())
            .map(s -> json(s, ours(locale)))
            .toList();
    return list("sections", all);
  }

  @GET
  @Open
  @Path("/categories/{id: \\d{1,18}}/sections")
  @Operation(summary = "Sections of a category")
  public Map<String, Object> sectionsOf(@PathParam("id") Long id) {
    var locale = ours(asker.caller().locale());
    return list("sections", found(id).sections().stream().map(s -> json(s, locale)).toList());
  }

  @GET
  @Open
  @Path("/sections/{id: \\d{1,18}}")
  @Operation(summary = "One section")
  public Map<String, Object> section(@PathParam("id") Long id) {
    return Map.of("section", json(sectionFound(id), ours(asker.caller().locale())));
  }

  @GET
  @Open
  @Path(LOCALE + "/sections/{id: \\d{1,18}}/articles")
  @Operation(summary = "Articles of a section that the caller may read, in one language")
  public Map<String, Object> articles(
      @PathParam("locale") String locale, @PathParam("id") Long id) {
    var paging = Paging.of(uri);
    var code = sectionFound(id).code();
    var all =
        help.shelves(asker.caller(), ours(locale), Integer.MAX_VALUE).stream()
            .filter(s -> s.shelf().code().equals(code))
            .flatMap(s -> s.articles().stream())
            .map(HelpCenterResource::row)
            .toList();
    int start = Math.min(paging.from(), all.size());
    int to = Math.min(start + paging.size(), all.size());
    return paging.answer(
        "articles", all.subList(start, to), to < all.size(), to, (long) all.size());
  }

  @POST
  @Path("/categories")
  @Operation(summary = "Adds a category: code, name, name_zh, description, position")
  public Response addCategory(String body) {
    asker.caller().mustEdit();
    var id = desk.addCategory(asker.caller(), shelf(Fields.envelope(body, "category"), null));
    return created("category", json(found(id), "en"));
  }

  @PUT
  @Path("/categories/{id: \\d{1,18}}")
  @Operation(summary = "Changes a category")
  public Map<String, Object> putCategory(@PathParam("id") Long id, String body) {
    var was = found(id);
    var shelf = shelf(Fields.envelope(body, "category"), was.shelf());
    desk.saveCategory(asker.caller(), id, was.version(), shelf);
    return Map.of("category", json(found(id), "en"));
  }

  @DELETE
  @Path("/categories/{id: \\d{1,18}}")
  @Operation(summary = "Removes a category that holds no section")
  public Response removeCategory(@PathParam("id") Long id) {
    desk.removeCategory(asker.caller(), id);
    return Response.noContent().build();
  }

  @POST
  @Path("/categories/{id: \\d{1,18}}/sections")
  @Operation(summary = "Adds a section to a category; owner_id is who keeps its articles true")
  public Response addSection(@PathParam("id") Long id, String body) {
    asker.caller().mustEdit();
    var f = Fields.envelope(body, "section");
    var owner = f.number("owner_id").orElse(null);
    var made = desk.addSection(asker.caller(), id, shelf(f, null), owner);
    return created("section", json(sectionFound(made), "en"));
  }

  @PUT
  @Path("/sections/{id: \\d{1,18}}")
  @Operation(summary = "Changes a section")
  public Map<String, Object> putSection(@PathParam("id") Long id, String body) {
    var was = sectionFound(id);
    var f = Fields.envelope(body, "section");
    var owner = f.has("owner_id") ? f.number("owner_id").orElse(null) : was.owner();
    var category = f.number("category_id").orElse(was.category());
    desk.saveSection(asker.caller(), id, was.version(), category, shelf(f, was.shelf()), owner);
    return Map.of("section", json(sectionFound(id), "en"));
  }

  @DELETE
  @Path("/sections/{id: \\d{1,18}}")
  @Operation(summary = "Removes a section that holds no article")
  public Response removeSection(@PathParam("id") Long id) {
    desk.removeSection(asker.caller(), id);
    return Response.noContent().build();
  }

  /** {@code name} and {@code description} are English, as their suffixed twins are Chinese. */
  private static Shelf shelf(Fields f, Shelf was) {
    var name = f.text("name").orElse(was == null ? null : was.nameEn());
    var shelf =
        new Shelf(
            was == null ? f.text("code").orElseThrow(() -> f.missing("code")) : was.code(),
            f.text("name_zh").orElse(was == null ? name : was.nameZh()),
            name,
            f.text("description_zh").orElse(was == null ? "" : was.aboutZh()),
            f.text("description").orElse(was == null ? "" : was.aboutEn()),
            f.integer("position").orElse(was == null ? 100 : was.position()));
    f.done();
    return shelf;
  }

  private CategoryView found(Long id) {
    return desk.categories().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuch("category", id));
  }

  private SectionView sectionFound(Long id) {
    return desk.categories().stream()
        .flatMap(c -> c.sections().stream())
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuch("section", id));
  }

  private static Map<String, Object> list(String name, List<?> all) {
    var json = new LinkedHashMap<String, Object>();
    json.put(name, all);
    json.put("count", all.size());
    json.put("next_page", null);
    json.put("previous_page", null);
    return json;
  }

  private static Response created(String name, Map<String, Object> made) {
    return Response.status(Response.Status.CREATED).entity(Map.of(name, made)).build();
  }

  private static Map<String, Object> json(CategoryView c, String locale) {
    var json = json(c.id(), c.shelf(), locale);
    json.put("created_at", c.createdAt());
    json.put("updated_at", c.updatedAt());
    return json;
  }

  private static Map<String, Object> json(SectionView s, String locale) {
    var json = json(s.id(), s.shelf(), locale);
    json.put("category_id", s.category());
    json.put("owner_id", s.owner());
    json.put("created_at", s.createdAt());
    json.put("updated_at", s.updatedAt());
    return json;
  }

  private static Map<String, Object> json(Long id, Shelf shelf, String locale) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", id);
    json.put("code", shelf.code());
    json.put("name", shelf.name(locale));
    json.put("description", shelf.about(locale));
    json.put("locale", locale);
    json.put("position", shelf.position());
    return json;
  }

  private static String ours(String locale) {
    return HelpCenterResource.ours(locale);
  }
}
