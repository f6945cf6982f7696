package org.lanedesk.ticket;

/** The way a question came in. */
public enum Channel {
  CHAT,
  FORM,
  MAIL,
  API,
  PHONE,
  WECHAT,
  SOCIAL
}
