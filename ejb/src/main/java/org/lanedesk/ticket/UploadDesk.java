package org.lanedesk.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import org.lanedesk.account.Caller;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;

/** Takes in pictures and documents and hands them out to those who may see them. */
@Stateless
public class UploadDesk {
  @Inject Uploads uploads;
  @Inject Messages messages;
  @Inject Shredder shredder;
  @Inject TicketDesk tickets;
  @Inject Clock clock;
  @Inject TicketSettings settings;

  /** A file to hand out; the reader closes the stream. */
  public record Download(String name, String type, long size, String sha256, InputStream bytes) {}

  /**
   * Keeps a file that waits to be attached. Its kind is told by its bytes; what the sender calls it
   * does not matter.
   *
   * @throws Refusal {@code upload.too-large} (name, bytes allowed), {@code upload.not-allowed},
   *     {@code upload.not-an-image}, {@code upload.empty}
   */
  public UploadRef upload(Caller by, String name, InputStream bytes) {
    var called = Objects.requireNonNullElse(Text.line(plain(name), 200, "name"), "file");
    try {
      var file = store().keep(called, bytes);
      var token = Secret.fresh();
      var upload = Upload.of(Secret.hash(token), by.account(), called, file, clock.instant());
      uploads.insert(upload);
      return new UploadRef(upload.id(), token, called, file.type(), file.size());
    } catch (IOException disk) {
      throw new UncheckedIOException("cannot keep an uploaded file", disk);
    }
  }

  /** The waiting file that this token stands for. */
  public UploadRef byToken(String token) {
    return uploads
        .byToken(Secret.hash(token))
        .filter(u -> u.ticket() == null)
        .map(Upload::row)
        .map(u -> new UploadRef(u.id(), token, u.name(), u.type(), u.size()))
        .orElseThrow(() -> new Refusal("upload.gone", token));
  }

  /** Forgets a file that waits; one that is attached stays. */
  public boolean forget(String token) {
    var waiting = uploads.byToken(Secret.hash(token)).filter(u -> u.ticket() == null).stream();
    var files = waiting.toList();
    shredder.forget(files);
    return !files.isEmpty();
  }

  /**
   * These files stay when the one who sent them is forgotten.
   *
   * @param why what needs them, such as a claim that is open
   */
  public void keep(Collection<Long> ids, String why) {
    if (!ids.isEmpty()) uploads.keep(ids, why);
  }

  /**
   * The file, for whoever may see the message it belongs to.
   *
   * @throws NoSuch {@code upload}
   */
  public Download download(Caller by, Long id) {
    var upload =
        uploads.findById(id).filter(u -> maySee(by, u)).orElseThrow(() -> new NoSuch("upload", id));
    var row = upload.row();
    try {
      return new Download(
          row.name(), row.type(), row.size(), upload.sha256(), store().read(upload.sha256()));
    } catch (IOException disk) {
      throw new UncheckedIOException("cannot read an uploaded file", disk);
    }
  }

  private boolean maySee(Caller by, Upload upload) {
    if (upload.ticket() == null) {
      return by.account() != null && by.account().equals(upload.account());
    }
    return tickets.maySee(by, upload.ticket())
        && (new Sight(by).staff()
            || messages
                .findById(upload.message())
                .filter(m -> m.kind() == MessageKind.PUBLIC)
                .isPresent());
  }

  private FileStore store() {
    return new FileStore(settings.data().resolve("uploads"), settings.uploadMax());
  }

  private static String plain(String name) {
    return name == null ? null : name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
  }
}
