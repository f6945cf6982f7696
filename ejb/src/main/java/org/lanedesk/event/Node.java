package org.lanedesk.event;

/** This server among those that share the database. */
public final class Node {

  private Node() {}

  /** Its name as configured; unique in the cluster. */
  public static String name() {
    var name = System.getProperty("jboss.node.name", "lanedesk");
    return name.length() <= 60 ? name : name.substring(0, 60);
  }
}
