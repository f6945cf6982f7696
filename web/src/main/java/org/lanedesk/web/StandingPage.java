package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.EntitlementDesk;
import org.lanedesk.member.ErasureDesk;
import org.lanedesk.member.MemberDesk;
import org.lanedesk.member.MemberLife;
import org.lanedesk.member.MemberView;
import org.lanedesk.member.NoticeChannel;
import org.lanedesk.member.Profile;
import org.lanedesk.member.ProfileDesk;
import org.lanedesk.member.ScoreDesk;
import org.lanedesk.member.ScoreRow;
import org.lanedesk.member.UseRow;
import org.lanedesk.report.OwnDataDesk;

/**
 * What the shop knows about its reader, who may change it, take it along, or ask to be forgotten.
 */
@Named
@ViewScoped
public class StandingPage implements Serializable {

  @EJB MemberDesk members;
  @EJB ScoreDesk scores;
  @EJB EntitlementDesk entitlements;
  @EJB ProfileDesk profiles;
  @EJB ErasureDesk erasures;
  @EJB OwnDataDesk data;
  @Inject Say say;
  @Inject Who who;

  private String birthday;
  private NoticeChannel contactBy;
  private String preferences;
  private List<String> consents;

  /** Fills the form, once. */
  public void open() {
    if (consents != null) return;
    var profile = profiles.profile(who.caller(), me());
    birthday = profile.birthday();
    contactBy = profile.contactBy();
    preferences = profile.preferences();
    consents = new ArrayList<>();
    profile
        .consents()
        .forEach((channel, given) -> {
          if (given) consents.add(channel.name());
        });
  }

  private Long me() {
    return who.caller().account();
  }

  public MemberView getMember() {
    return members.member(who.caller(), me()).orElseThrow(() -> new NoSuch("member", me()));
  }

  public boolean isMine() {
    return members.member(who.caller(), me()).isPresent();
  }

  public MemberLife getLife() {
    return members.life(who.caller(), me()).orElseThrow(() -> new NoSuch("member", me()));
  }

  /** The newest working-out; null before the first. */
  public ScoreRow getScore() {
    var history = scores.history(who.caller(), me());
    return history.isEmpty() ? null : history.getFirst();
  }

  /** What the paid membership would cost now, in minor units. */
  public long getPriceMinor() {
    return scores.rules().priceMinor(getMember().score());
  }

  public String getCurrency() {
    return scores.rules().currency();
  }

  public List<UseRow> getUses() {
    return entitlements.usesOf(who.caller(), me());
  }

  public void save() {
    try {
      var answers = new EnumMap<NoticeChannel, Boolean>(NoticeChannel.class);
      for (var channel : NoticeChannel.values())
        answers.put(channel, consents.contains(channel.name()));
      profiles.tell(who.caller(), me(), new Profile(birthday, contactBy, preferences, answers));
      say.done("portal", "standing.saved");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  /** Sends the file instead of a page. */
  public void export() {
    var bytes = data.export(who.caller(), me()).getBytes(StandardCharsets.UTF_8);
    var faces = FacesContext.getCurrentInstance();
    var response = faces.getExternalContext();
    response.responseReset();
    response.setResponseContentType("application/json;charset=UTF-8");
    response.setResponseHeader("Content-Disposition", "attachment; filename=\"my-data.json\"");
    response.setResponseContentLength(bytes.length);
    try {
      response.getResponseOutputStream().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  public boolean isErasureOpen() {
    return erasures.open(who.caller());
  }

  public void erase() {
    try {
      erasures.ask(who.caller());
      say.done("portal", "standing.erase.asked");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void keep() {
    erasures.withdraw(who.caller());
    say.done("portal", "standing.erase.withdrawn");
  }

  public List<NoticeChannel> getChannels() {
    return Arrays.asList(NoticeChannel.values());
  }

  public String getBirthday() {
    return birthday;
  }

  public void setBirthday(String birthday) {
    this.birthday = birthday;
  }

  public NoticeChannel getContactBy() {
    return contactBy;
  }

  public void setContactBy(NoticeChannel contactBy) {
    this.contactBy = contactBy;
  }

  public String getPreferences() {
    return preferences;
  }

  public void setPreferences(String preferences) {
    this.preferences = preferences;
  }

  public List<String> getConsents() {
    return consents;
  }

  public void setConsents(List<String> consents) {
    this.consents = consents;
  }
}
