package org.lanedesk.ticket;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that may be sent, known by their first bytes and not by their name. */
enum FileType {
  JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
  PNG("image/png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
  GIF("image/gif", 'G', 'I', 'F', '8'),
  WEBP("image/webp", 'R', 'I', 'F', 'F', -1, -1, -1, -1, 'W', 'E', 'B', 'P'),
  PDF("application/pdf", '%', 'P', 'D', 'F', '-');

  /** Enough bytes to tell. */
  static final int HEAD = 12;

  private final String type;
  private final int[] magic;

  FileType(String type, int... magic) {
    this.type = type;
    this.magic = magic;
  }

  String type() {
    return type;
  }

  static Optional<FileType> of(byte[] head, int length) {
    return Arrays.stream(values()).filter(kind -> kind.begins(head, length)).findFirst();
  }

  private boolean begins(byte[] head, int length) {
    if (length < magic.length) {
      return false;
    }
    for (var i = 0; i < magic.length; i++) {
      if (magic[i] >= 0 && (head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
