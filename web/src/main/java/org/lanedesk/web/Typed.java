package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The words of a form that could not be taken, so that they can be copied. Only what people write
 * in sentences is shown; passwords, codes and the marks of the machinery are not.
 */
@Named
@RequestScoped
public class Typed {
  @Inject HttpServletRequest request;

  /** The texts in the order of their fields' names. */
  public List<String> getWords() {
    return request.getParameterMap().entrySet().stream()
        .filter(field -> !field.getKey().matches("(?i).*(password|code|viewstate|once).*"))
        .sorted(java.util.Map.Entry.comparingByKey())
        .flatMap(field -> List.of(field.getValue()).stream())
        .filter(text -> text.strip().indexOf(' ') > 0 || text.codePoints().anyMatch(Typed::han))
        .toList();
  }

  private static boolean han(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
