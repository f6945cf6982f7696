package org.lanedesk.demo;

import java.util.List;
import java.util.Set;
import org.lanedesk.account.Role;

/** The people who work in the demo shop. */
record Staff(String box, String name, Set<Role> roles, String locale) {
  static final String DOMAIN = "@demo.lanedesk.org";

  static final List<Staff> ALL =
      List.of(
          new Staff("admin", "Admin 管理员", Set.of(Role.ADMIN), "zh-CN"),
          new Staff("supervisor", "客服主管 Supervisor", Set.of(Role.SUPERVISOR), "zh-CN"),
          new Staff("editor", "知识编辑 Editor", Set.of(Role.EDITOR), "zh-CN"),
          new Staff("agent1", "小禾", Set.of(Role.AGENT), "zh-CN"),
          new Staff("agent2", "阿集", Set.of(Role.AGENT), "zh-CN"),
          new Staff("agent3", "Mia", Set.of(Role.AGENT), "en"),
          new Staff("agent4", "Leo", Set.of(Role.AGENT), "en"));

  String email() {
    return box + DOMAIN;
  }

  boolean agent() {
    return roles.contains(Role.AGENT);
  }
}
