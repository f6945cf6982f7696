package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Agents who work together, and who leads them. */
@Entity
public class Team {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;
  private Long ownerId;

  protected Team() {}

  static Team of(String name, Long owner) {
    var team = new Team();
    team.become(name, owner);
    return team;
  }

  void become(String name, Long owner) {
    this.name = name;
    this.ownerId = owner;
  }

  TeamRow row() {
    return new TeamRow(id, name, ownerId);
  }
}
