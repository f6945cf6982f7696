package org.lanedesk.ticket;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Copies a picture without what is not the picture: where and with what it was taken, previews,
 * comments, and whatever hangs behind its end, where another kind of file could hide. How it is to
 * be turned is kept. The pixels are not touched.
 */
final class BarePicture {
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final int MOST_SEGMENT = 0xFFFF;
  private static final int MOST_CHUNK = 64 << 20;

  /** Chunks of a PNG that tell about the photographer and not about the pixels. */
  private static final Set<String> PNG_TOLD = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

  private static final Set<String> WEBP_TOLD = Set.of("EXIF", "XMP ");

  private BarePicture() {}

  /**
   * Copies.
   *
   * @throws IOException when it is not built like one
   */
  static void copy(FileType type, InputStream from, OutputStream to) throws IOException {
    var in = new DataInputStream(from);
    var out = new BufferedOutputStream(to);
    switch (type) {
      case JPEG -> jpeg(in, out);
      case PNG -> png(in, out);
      case WEBP -> webp(in, out);
      case GIF, PDF -> in.transferTo(out);
    }
    out.flush();
  }

  private static void jpeg(DataInputStream in, OutputStream out) throws IOException {
    if (in.readUnsignedShort() != (0xFF00 | SOI))
      throw new StreamCorruptedException("no beginning");
    mark(out, SOI);
    for (int marker = marker(in); marker != EOI; ) {
      if (marker == SOS) {
        segment(in, out, marker);
        marker = scan(in, out);
        continue;
      }
      if (marker == APP1) turned(in, out);
      else if (told(marker)) in.skipNBytes(length(in));
      else segment(in, out, marker);
      marker = marker(in);
    }
    mark(out, EOI);
  }

  private static boolean told(int marker) {
    var kept = marker == APP0 || marker == APP2 || marker == APP14;
    return marker == COMMENT || marker >= APP0 && marker <= APP15 && !kept;
  }

  private static int marker(DataInputStream in) throws IOException {
    if (in.readUnsignedByte() != 0xFF) throw new StreamCorruptedException("no marker");
    int marker = in.readUnsignedByte();
    while (marker == 0xFF) marker = in.readUnsignedByte();
    return marker;
  }

  private static int length(DataInputStream in) throws IOException {
    int length = in.readUnsignedShort() - 2;
    if (length < 0) throw new StreamCorruptedException("no length");
    return length;
  }

  private static void segment(DataInputStream in, OutputStream out, int marker) throws IOException {
    var length = length(in);
    mark(out, marker);
    out.write(length + 2 >> 8);
    out.write(length + 2);
    out.write(exactly(in, length));
  }

  /** The compressed pixels, up to the next marker that is none of theirs, which is answered. */
  private static int scan(DataInputStream in, OutputStream out) throws IOException {
    while (true) {
      int next = in.readUnsignedByte();
      if (next != 0xFF) {
        out.write(next);
        continue;
      }
      int after = in.readUnsignedByte();
      while (after == 0xFF) after = in.readUnsignedByte();
      if (after != 0 && (after < 0xD0 || after > 0xD7)) return after;
      out.write(0xFF);
      out.write(after);
    }
  }

  /** Of what the camera wrote only the orientation stays, and only when it is not the usual one. */
  private static void turned(DataInputStream in, OutputStream out) throws IOException {
    int orientation = Orientation.of(exactly(in, length(in)));
    if (orientation < 2) return;
    var told = Orientation.only(orientation);
    mark(out, APP1);
    out.write(told.length + 2 >> 8);
    out.write(told.length + 2);
    out.write(told);
  }

  private static void mark(OutputStream out, int marker) throws IOException {
    out.write(0xFF);
    out.write(marker);
  }

  private static void png(DataInputStream in, OutputStream out) throws IOException {
    out.write(exactly(in, 8));
    String name;
    do {
      int length = in.readInt();
      if (length < 0 || length > MOST_CHUNK) throw new StreamCorruptedException("no length");
      var head = exactly(in, 4);
      name = new String(head, StandardCharsets.ISO_8859_1);
      var rest = exactly(in, length + 4);
      if (PNG_TOLD.contains(name)) continue;
      for (int shift = 24; shift >= 0; shift -= 8) out.write(length >> shift);
      out.write(head);
      out.write(rest);
    } while (!name.equals("IEND"));
  }

  /** The whole is written anew with its true length; the flags no longer promise what is gone. */
  private static void webp(DataInputStream in, OutputStream out) throws IOException {
    exactly(in, 4);
    long left = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())) - 4;
    exactly(in, 4);
    var kept = new ByteArrayOutputStream();
    while (left >= 8) {
      var name = exactly(in, 4);
      long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
      long padded = length + (length & 1);
      if (padded > MOST_CHUNK || padded > left - 8) throw new StreamCorruptedException("no length");
      var body = exactly(in, (int) padded);
      left -= 8 + padded;
      var called = new String(name, StandardCharsets.ISO_8859_1);
      if (WEBP_TOLD.contains(called)) continue;
      if (called.equals("VP8X")) body[0] &= (byte) ~0x0C;
      kept.write(name);
      little(kept, (int) length);
      kept.write(body);
    }
    out.write("RIFF".getBytes(StandardCharsets.ISO_8859_1));
    little(out, kept.size() + 4);
    out.write("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    kept.writeTo(out);
  }

  private static void little(OutputStream out, int number) throws IOException {
    for (int shift = 0; shift < 32; shift += 8) out.write(number >> shift);
  }

  private static byte[] exactly(DataInputStream in, int length) throws IOException {
    if (length > MOST_CHUNK + MOST_SEGMENT) throw new StreamCorruptedException("no length");
    var bytes = in.readNBytes(length);
    if (bytes.length < length) throw new EOFException("it breaks off");
    return bytes;
  }
}
