package org.lanedesk.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Level;
import org.lanedesk.routing.RuleDesk;
import org.lanedesk.routing.TriedOut;
import org.lanedesk.routing.TryOut;
import org.lanedesk.routing.TryOutDesk;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** Tries out where a question would go, and shows the rules and words that decide it. */
@Named
@ViewScoped
public class RoutingPage implements Serializable {

  /** The words of one mark as they are typed. */
  public static class Words implements Serializable {
    private final Flag flag;
    private String line;

    Words(Flag flag, String line) {
      this.flag = flag;
      this.line = line;
    }

    public Flag getFlag() {
      return flag;
    }

    public String getLine() {
      return line;
    }

    public void setLine(String line) {
      this.line = line;
    }
  }

  @Inject TryOutDesk desk;
  @Inject RuleDesk ruling;
  @Inject Say say;
  @Inject Who who;

  private String text;
  private String member;
  private Level level;
  private Family family = Family.AFTER_SALE;
  private Channel channel = Channel.CHAT;
  private String locale = "zh-CN";
  private boolean fresh;
  private TriedOut found;
  private List<Words> words;

  public void tryOut() {
    found = null;
    try {
      found =
          desk.tryOut(
              who.caller(),
              new TryOut(
                  text,
                  member,
                  level,
                  family,
                  channel,
                  fresh ? Flag.FRESH_CLAIM.name() : null,
                  locale,
                  null));
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void saveWords() {
    try {
      for (var one : words) {
        ruling.setWords(who.caller(), one.flag, one.line);
      }
      words = null;
      say.done("supervisor", "words.saved");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public List<Words> getWords() {
    if (words == null) {
      words = new ArrayList<>();
      ruling.words(who.caller()).forEach(one -> words.add(new Words(one.flag(), one.line())));
    }
    return words;
  }

  public TriedOut getFound() {
    return found;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getMember() {
    return member;
  }

  public void setMember(String member) {
    this.member = member;
  }

  public Level getLevel() {
    return level;
  }

  public void setLevel(Level level) {
    this.level = level;
  }

  public Family getFamily() {
    return family;
  }

  public void setFamily(Family family) {
    this.family = family;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }

  public boolean isFresh() {
    return fresh;
  }

  public void setFresh(boolean fresh) {
    this.fresh = fresh;
  }

  public Family[] getFamilies() {
    return Family.values();
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public Level[] getLevels() {
    return Level.values();
  }
}
