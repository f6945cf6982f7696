package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.lanedesk.event.Refusal;
import org.lanedesk.returns.RuleText;

/** What a page tells its reader after a click, above everything else on it. */
@Named("say")
@RequestScoped
public class Say {

  @Inject Who who;
  @Inject ReturnWords rules;

  /** It was refused, and why. */
  public void no(Refusal refusal) {
    tell(FacesMessage.SEVERITY_ERROR, rules.say(refusal));
  }

  /** It was refused by this rule of returns. */
  public void no(RuleText rule) {
    tell(FacesMessage.SEVERITY_ERROR, rules.say(rule));
  }

  /** Something is missing before it can be done; the sentence stands in a bundle. */
  public void missing(String bundle, String key, Object... values) {
    tell(FacesMessage.SEVERITY_ERROR, word(bundle, key, values));
  }

  /** It is done; the sentence stands in a bundle of {@code org.lanedesk.web}. */
  public void done(String bundle, String key, Object... values) {
    tell(FacesMessage.SEVERITY_INFO, word(bundle, key, values));
  }

  /** As {@link #done}, to be read on the page that follows. */
  public void doneNext(String bundle, String key, Object... values) {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    done(bundle, key, values);
  }

  public String word(String bundle, String key, Object... values) {
    var language = Sentence.language(who.getLocale());
    var words = ResourceBundle.getBundle("org.lanedesk.web." + bundle, language);
    return new MessageFormat(words.getString(key), language).format(values);
  }

  private static void tell(FacesMessage.Severity severity, String sentence) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(severity, sentence, sentence));
  }
}
