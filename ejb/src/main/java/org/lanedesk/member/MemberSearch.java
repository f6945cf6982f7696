package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a signed-in member searched for. */
@Entity
@Table(name = "member_search")
public class MemberSearch {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long memberId;
  private String query;
  private int hits;
  private Instant at;

  protected MemberSearch() {}

  static MemberSearch of(Long member, String query, int hits, Instant now) {
    var search = new MemberSearch();
    search.memberId = member;
    search.query = query;
    search.hits = hits;
    search.at = now;
    return search;
  }
}
