package org.lanedesk.member;

/** How a member may be told of offers and reminders; what a request needs is told anyway. */
public enum NoticeChannel {
  EMAIL,
  SMS,
  WECHAT,
  APP,
  PHONE
}
