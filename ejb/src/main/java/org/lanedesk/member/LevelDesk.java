package org.lanedesk.member;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;
import org.lanedesk.event.Text;

/** What levels are called, what they look like, and from which score they are earned. */
@Stateless
public class LevelDesk {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  @Inject Levels levels;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** All four, lowest first. */
  public List<LevelRule> levels() {
    return levels.rules();
  }

  public List<Benefit> benefits(Level level) {
    return levels.benefits(level);
  }

  /** Names and colours take effect at once, a score at the next import of scores. */
  public void set(Caller by, LevelRule wanted) {
    by.mustBe(Role.ADMIN);
    var zh = Text.clean(wanted.nameZh(), 40, "nameZh");
    var en = Text.clean(wanted.nameEn(), 40, "nameEn");
    if (wanted.colour() == null || !COLOUR.matcher(wanted.colour()).matches())
      throw new Refusal("colour.wrong", wanted.colour());
    var row =
        levels.findById(wanted.level()).orElseThrow(() -> new NoSuch("level", wanted.level()));
    if (wanted.version() != null && wanted.version() != row.version())
      throw new Stale("level", wanted.level(), row.version(), List.of());
    row.become(
        new LevelRule(
            wanted.level(),
            zh,
            en,
            wanted.colour(),
            wanted.minScore(),
            wanted.byInvitation(),
            null));
    levels.update(row);
    happened.fire(
        new Deed(clock.instant(), by.actor(), "level.set", "level " + wanted.level(), en));
  }
}
