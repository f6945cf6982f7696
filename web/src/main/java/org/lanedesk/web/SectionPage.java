package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.lanedesk.event.NoSuch;
import org.lanedesk.knowledge.HelpDesk;
import org.lanedesk.knowledge.HelpShelf;

/** One section of the help centre with all its articles. */
@Named
@RequestScoped
public class SectionPage {
  @EJB HelpDesk help;
  @Inject Who who;
  @Inject HelpAddress address;

  private String code;
  private HelpShelf shelf;

  public void load() throws IOException {
    try {
      shelf = help.shelf(who.caller(), code, who.getLocale());
    } catch (NoSuch gone) {
      var faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(404, "section");
      faces.responseComplete();
    }
  }

  /** The one address of this page in a language. */
  public String canonical(String locale) {
    return address.of("/section", "code", code, locale);
  }

  public HelpShelf getShelf() {
    return shelf;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
