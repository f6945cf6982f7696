package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A {@link HeadStart} as it is kept. */
@Entity
@Table(name = "head_start")
public class HeadStartLine {
  @Id private String code;
  private int share;
  private int most;
  private int position;

  protected HeadStartLine() {}

  HeadStart headStart() {
    return new HeadStart(code, share, most);
  }
}
