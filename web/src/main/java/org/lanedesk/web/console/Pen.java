package org.lanedesk.web.console;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * Writes elements the short way. Texts and values of attributes are escaped by the writer it writes
 * with. For one rendering and one thread.
 */
final class Pen {
  private final ResponseWriter out;
  private final UIComponent of;

  Pen(ResponseWriter out, UIComponent of) {
    this.out = out;
    this.of = of;
  }

  /** Opens an element; the names and values of its attributes alternate, null leaves one out. */
  Pen open(String element, Object... attributes) throws IOException {
    out.startElement(element, of);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.writeAttribute((String) attributes[i], attributes[i + 1], null);
      }
    }
    return this;
  }

  Pen text(Object text) throws IOException {
    if (text != null) {
      out.writeText(text, null);
    }
    return this;
  }

  /** A span with nothing in it but text. */
  Pen span(String style, Object text) throws IOException {
    return open("span", "class", style).text(text).close("span");
  }

  Pen close(String element) throws IOException {
    out.endElement(element);
    return this;
  }
}
