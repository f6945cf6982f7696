package org.lanedesk.channel.mail;

import org.lanedesk.account.Caller;

/** Who gets a letter. */
public record Reader(String email, String name, String locale, String zone) {

  static Reader of(Caller account) {
    return new Reader(account.email(), account.name(), account.locale(), account.zone());
  }

  Reader in(String language) {
    return language == null ? this : new Reader(email, name, language, zone);
  }
}
