package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;

/** What a member told about themselves, as it is kept. */
@Entity
@Table(name = "member_profile")
public class MemberProfile {

  @Id private Long memberId;
  private String birthday;

  @Enumerated(EnumType.STRING)
  private NoticeChannel contactBy;

  private String preferences;
  @Version private int version;

  protected MemberProfile() {}

  static MemberProfile of(Long member, Profile told) {
    var profile = new MemberProfile();
    profile.memberId = member;
    profile.told(told);
    return profile;
  }

  void told(Profile told) {
    birthday = told.birthday();
    contactBy = told.contactBy();
    preferences = told.preferences();
  }

  Profile with(Map<NoticeChannel, Boolean> consents) {
    return new Profile(birthday, contactBy, preferences, consents);
  }
}
