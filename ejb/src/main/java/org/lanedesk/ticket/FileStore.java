package org.lanedesk.ticket;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageInputStream;
import org.lanedesk.event.Refusal;

/**
 * Uploaded bytes on disk, named by their SHA-256, so that the same picture sent twice is kept once.
 * A file is written beside its place and moved there when it is whole.
 */
record FileStore(Path folder, long most) {
  private static final long MOST_PIXELS = 60_000_000;

  /**
   * @throws Refusal {@code upload.too-large}, {@code upload.not-allowed}, {@code
   *     upload.not-an-image}, {@code upload.empty}
   */
  StoredFile keep(String name, InputStream bytes) throws IOException {
    Files.createDirectories(folder);
    var part = Files.createTempFile(folder, "part", null);
    var bare = Files.createTempFile(folder, "bare", null);
    try {
      write(name, bytes, part);
      var type = check(name, part);
      var hash = strip(name, type, part, bare);
      var place = place(hash);
      Files.createDirectories(place.getParent());
      var size = Files.size(bare);
      Files.move(bare, place, StandardCopyOption.REPLACE_EXISTING);
      return new StoredFile(type.type(), size, hash);
    } finally {
      Files.deleteIfExists(part);
      Files.deleteIfExists(bare);
    }
  }

  /** A picture is kept without what it tells about who took it and where. */
  private static String strip(String name, FileType type, Path from, Path to) throws IOException {
    var digest = Secret.sha256();
    try (var in = new BufferedInputStream(Files.newInputStream(from));
        var out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
      BarePicture.copy(type, in, out);
    } catch (EOFException | StreamCorruptedException broken) {
      throw new Refusal("upload.not-an-image", name);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  InputStream read(String sha256) throws IOException {
    return Files.newInputStream(place(sha256));
  }

  /** Takes it away; nothing happens when it is gone. */
  void forget(String sha256) throws IOException {
    Files.deleteIfExists(place(sha256));
  }

  private Path place(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private void write(String name, InputStream bytes, Path part) throws IOException {
    var size = 0L;
    try (var out = Files.newOutputStream(part)) {
      var buffer = new byte[16_384];
      for (var n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        size += n;
        if (size > most) {
          throw new Refusal("upload.too-large", name, most);
        }
        out.write(buffer, 0, n);
      }
    }
    if (size == 0) {
      throw new Refusal("upload.empty", name);
    }
  }

  private static FileType check(String name, Path part) throws IOException {
    var head = new byte[FileType.HEAD];
    int length;
    try (var in = Files.newInputStream(part)) {
      length = in.readNBytes(head, 0, head.length);
    }
    var type = FileType.of(head, length).orElseThrow(() -> new Refusal("upload.not-allowed", name));
    if (type == FileType.JPEG || type == FileType.PNG || type == FileType.GIF) {
      picture(name, part);
    }
    return type;
  }

  /** The header must make sense and the picture must not blow up when it is opened. */
  private static void picture(String name, Path part) throws IOException {
    try (var in = new FileImageInputStream(part.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new Refusal("upload.not-an-image", name);
      }
      var reader = readers.next();
      try {
        reader.setInput(in);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw new Refusal("upload.too-large", name, MOST_PIXELS);
        }
      } catch (IOException | IndexOutOfBoundsException broken) {
        throw new Refusal("upload.not-an-image", name);
      } finally {
        reader.dispose();
      }
    }
  }
}
