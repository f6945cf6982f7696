package org.lanedesk.web.console;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import org.lanedesk.web.Formats;

/**
 * Rows of an agent's list that are drawn by hand (decision 31).
 *
 * <p>Attributes of every such list: {@code rows}, {@code open} (the id of what is open, or null),
 * {@code fmt}.
 *
 * @param <R> what is a row
 */
abstract class DrawnRows<R> extends UIComponentBase {

  @Override
  public final String getFamily() {
    return "org.lanedesk.console";
  }

  @Override
  @SuppressWarnings("unchecked")
  public final void encodeBegin(FacesContext context) throws IOException {
    var attributes = getAttributes();
    var pen = new Pen(context.getResponseWriter(), this);
    var words = context.getApplication().getResourceBundle(context, "t");
    var marks = new Marks(pen, (Formats) attributes.get("fmt"), words);
    draw(pen, marks, (List<R>) attributes.get("rows"), attributes.get("open"));
  }

  /** Draws them all. */
  abstract void draw(Pen pen, Marks marks, List<R> rows, Object open) throws IOException;
}
