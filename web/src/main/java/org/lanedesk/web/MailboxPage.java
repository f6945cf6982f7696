package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.lanedesk.channel.mail.MailRow;
import org.lanedesk.channel.mail.MailboxDesk;
import org.lanedesk.event.NoSuch;

/** The demo shop's mail, for an administrator or whoever sits at the machine itself. */
@Named
@RequestScoped
public class MailboxPage {

  @Inject MailboxDesk desk;
  @Inject Who who;

  private String to;
  private List<MailRow> letters = List.of();

  public void open() throws IOException {
    var faces = FacesContext.getCurrentInstance();
    try {
      var request = (HttpServletRequest) faces.getExternalContext().getRequest();
      var here = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
      if (!here && !who.isAdmin()) throw new NoSuch("page", "mailbox");
      letters = desk.letters(to);
    } catch (NoSuch none) {
      faces.getExternalContext().responseSendError(404, "");
      faces.responseComplete();
    }
  }

  public List<MailRow> getLetters() {
    return letters;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
