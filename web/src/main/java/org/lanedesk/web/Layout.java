package org.lanedesk.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;

/**
 * Root of a composite component that only arranges what is put into it, such as a card. Faces wants
 * a naming container there; this one leaves the client ids inside as they would be without it, so
 * that a page may put a card around something and ids, labels and tests stay as they were.
 */
@FacesComponent(Layout.TYPE)
public class Layout extends UIComponentBase implements NamingContainer {
  public static final String TYPE = "ld.Layout";

  @Override
  public String getFamily() {
    return UINamingContainer.COMPONENT_FAMILY;
  }

  @Override
  public String getContainerClientId(FacesContext context) {
    for (UIComponent above = getParent(); above != null; above = above.getParent()) {
      if (above instanceof NamingContainer) return above.getContainerClientId(context);
    }
    return null;
  }
}
