package org.lanedesk.ticket;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a photo is to be turned, read from and written as the camera's own notes (Exif). */
final class Orientation {
  private static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;
  private static final int MOST = 8;

  private Orientation() {}

  /** 1 to 8; 1 when nothing sensible is said. */
  static int of(byte[] notes) {
    try {
      var bytes = ByteBuffer.wrap(notes);
      for (var expected : HEAD) if (bytes.get() != expected) return 1;
      var tiff = bytes.slice();
      tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      tiff.position(tiff.getInt(4));
      int entries = Short.toUnsignedInt(tiff.getShort());
      for (int n = 0; n < entries; n++) {
        int at = tiff.position() + n * ENTRY;
        if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
          int said = Short.toUnsignedInt(tiff.getShort(at + 8));
          return said >= 1 && said <= MOST ? said : 1;
        }
      }
      return 1;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException no) {
      return 1;
    }
  }

  /** Notes that say nothing else. */
  static byte[] only(int orientation) {
    var bytes = ByteBuffer.allocate(HEAD.length + 26).put(HEAD);
    bytes.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
    bytes.putShort((short) 1);
    bytes.putShort((short) TAG).putShort((short) SHORT).putInt(1);
    bytes.putShort((short) orientation).putShort((short) 0);
    bytes.putInt(0);
    return bytes.array();
  }
}
