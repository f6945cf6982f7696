package org.lanedesk.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.lanedesk.account.Caller;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;

/**
 * Takes files in piece by piece, so that a connection that breaks costs one piece and not the whole
 * photo. Whoever began a file holds its secret; with it they ask how much is here and go on from
 * there. What is whole becomes an upload like any other, and is looked at like any other.
 */
@Stateless
public class PartDesk {
  /** The largest piece. */
  public static final int PIECE = 256 * 1024;

  @Inject UploadParts parts;
  @Inject UploadDesk uploads;
  @Inject TicketSettings settings;
  @Inject Clock clock;

  /**
   * How far a file has come.
   *
   * @param file what it became; null until it is whole
   */
  public record Come(long offset, UploadRef file) implements Serializable {}

  /**
   * Begins a file.
   *
   * @return its secret
   * @throws Refusal {@code upload.too-large}, {@code upload.empty}
   */
  public String begin(String name, long size) {
    var called = Objects.requireNonNullElse(Text.line(name, 200, "name"), "file");
    if (size < 1) throw new Refusal("upload.empty", called);
    if (size > settings.uploadMax())
      throw new Refusal("upload.too-large", called, settings.uploadMax());
    var secret = Secret.fresh();
    parts.add(UploadPart.begun(Secret.hash(secret), called, size, clock.instant()));
    return secret;
  }

  /**
   * How much of it is here.
   *
   * @throws NoSuch {@code upload}
   */
  public Come come(String secret) {
    var part = parts.byToken(Secret.hash(secret)).orElseThrow(() -> new NoSuch("upload", secret));
    return new Come(part.offset(), null);
  }

  /**
   * Takes the piece that follows what is here. One that was taken before, or comes too early, is
   * left alone; the answer says where to go on.
   *
   * @throws NoSuch {@code upload}
   * @throws Refusal of {@link UploadDesk#upload} when it is whole and cannot be taken; what was
   *     sent is swept later
   */
  public Come take(Caller by, String secret, long offset, InputStream bytes) {
    var part = parts.locked(Secret.hash(secret)).orElseThrow(() -> new NoSuch("upload", secret));
    if (offset != part.offset()) return new Come(part.offset(), null);
    try {
      var piece = bytes.readNBytes((int) Math.min(PIECE, part.left()));
      write(place(part), offset, piece);
      part.received(piece.length);
      if (!part.whole()) {
        parts.keep(part);
        return new Come(part.offset(), null);
      }
      parts.over(part);
      try (var whole = Files.newInputStream(place(part))) {
        return new Come(part.offset(), uploads.upload(by, part.name(), whole));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot keep a piece of a file", broken);
    }
  }

  private static void write(Path place, long offset, byte[] piece) throws IOException {
    Files.createDirectories(place.getParent());
    try (var file = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(piece);
      for (var at = offset; bytes.hasRemaining(); ) at += file.write(bytes, at);
    }
  }

  /** Lets go what was begun before then and never became whole. */
  public void forget(Instant before) {
    try {
      for (var part : parts.older(before)) {
        parts.over(part);
        Files.deleteIfExists(place(part));
      }
    } catch (IOException disk) {
      throw new UncheckedIOException("cannot take a file away", disk);
    }
  }

  /** Takes away the pieces of a file that has become whole. */
  public void tidy(String secret) {
    var hash = Secret.hash(secret);
    if (parts.byToken(hash).isPresent()) return;
    try {
      Files.deleteIfExists(folder().resolve(hash));
    } catch (IOException disk) {
      throw new UncheckedIOException("cannot take a file away", disk);
    }
  }

  private Path place(UploadPart part) {
    return folder().resolve(part.tokenHash());
  }

  private Path folder() {
    return settings.data().resolve("uploads").resolve("parts");
  }
}
