package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.knowledge.CategoryView;
import org.lanedesk.knowledge.SectionDesk;
import org.lanedesk.web.Who;

/** How sections are called in the reader's language; read once a request. */
@RequestScoped
public class SectionNames {
  @EJB SectionDesk sections;
  @Inject Who who;

  private List<CategoryView> categories;
  private Map<String, String> names;

  List<CategoryView> categories() {
    if (categories == null) {
      categories = sections.categories();
    }
    return categories;
  }

  /** The name of a section; its code where it has none. */
  String of(String code) {
    if (names == null) {
      names = new HashMap<>();
      categories().stream()
          .flatMap(c -> c.sections().stream())
          .forEach(s -> names.put(s.code(), s.shelf().name(who.getLocale())));
    }
    return names.getOrDefault(code, code);
  }
}
