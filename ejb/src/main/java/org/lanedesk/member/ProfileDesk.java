package org.lanedesk.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.account.Caller;
import org.lanedesk.event.NoSuch;

/** What members told about themselves, and whether and how they may be sent notices. */
@Stateless
public class ProfileDesk {

  @Inject Profiles profiles;
  @Inject Members members;
  @Inject Clock clock;

  /** One's own, or anybody's for staff. */
  public Profile profile(Caller by, Long member) {
    MemberDesk.mayReadAll(by, member);
    var consents = consents(member);
    return profiles
        .findById(member)
        .map(profile -> profile.with(consents))
        .orElse(new Profile(null, null, null, consents));
  }

  /** Every answer that was given, oldest first. */
  public List<ConsentRow> answers(Caller by, Long member) {
    MemberDesk.mayReadAll(by, member);
    return profiles.answers(member);
  }

  /** Whether a notice that nobody asked for may be sent to a member by this channel. */
  public boolean mayTell(Long member, NoticeChannel channel) {
    return consents(member).getOrDefault(channel, false);
  }

  /**
   * Replaces what is known; a consent that is not named stays as it is.
   *
   * @throws org.lanedesk.event.Refusal {@code profile.birthday}
   */
  public void tell(Caller by, Long member, Profile told) {
    MemberDesk.mayReadAll(by, member);
    if (members.standing(member).isEmpty()) throw new NoSuch("member", member);
    var clean = told.checked();
    var known = profiles.findById(member);
    if (known.isEmpty()) profiles.insert(MemberProfile.of(member, clean));
    else {
      known.get().told(clean);
      profiles.update(known.get());
    }
    var before = consents(member);
    var now = clock.instant();
    clean
        .consents()
        .forEach((channel, given) -> {
          if (!given.equals(before.get(channel)))
            profiles.add(Consent.of(member, channel, given, by.name(), now));
        });
  }

  private Map<NoticeChannel, Boolean> consents(Long member) {
    var newest = new EnumMap<NoticeChannel, Boolean>(NoticeChannel.class);
    profiles.answers(member).forEach(answer -> newest.put(answer.channel(), answer.given()));
    return newest;
  }
}
