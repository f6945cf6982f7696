package org.lanedesk.ticket;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.lanedesk.outbox.Outbox;

/**
 * Lets files go. The row goes with the transaction that forgets it; the bytes go afterwards, by the
 * outbox, so that a change that is taken back loses nothing and a server that dies forgets nothing.
 * Bytes that somebody else sent too stay for them.
 */
@Stateless
public class Shredder {
  static final String KIND = "forget-file";

  @Inject Uploads uploads;
  @Inject Outbox outbox;
  @Inject TicketSettings settings;

  /** Forgets these rows, and soon their bytes. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forget(List<Upload> files) {
    if (files.isEmpty()) return;
    uploads.deleteAll(files);
    files.stream().map(Upload::sha256).distinct().forEach(hash -> outbox.add(KIND, hash));
  }

  /** Takes the bytes away when no row needs them; the same again changes nothing. */
  public void shred(String sha256) {
    if (uploads.countOf(sha256) > 0) return;
    try {
      new FileStore(settings.data().resolve("uploads"), settings.uploadMax()).forget(sha256);
    } catch (IOException disk) {
      throw new UncheckedIOException("cannot take a file away", disk);
    }
  }
}
