package org.lanedesk.returns;

import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;

/**
 * How a picture looks in 64 bits (a difference hash): the same picture saved again, made smaller or
 * brighter has nearly the same, another has about half of its bits different.
 */
public record PictureLook(long bits) {
  private static final int WIDE = 9;
  private static final int HIGH = 8;
  private static final int ENOUGH = 128;
  private static final int BAND = 16;

  /** So many bits may differ between two savings of one picture. */
  public static final int SAME = 3;

  /** Empty when the bytes are no picture that can be read, or one without any contrast. */
  public static Optional<PictureLook> of(InputStream bytes) throws IOException {
    try (var in = ImageIO.createImageInputStream(bytes)) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) return Optional.empty();
      var reader = readers.next();
      try {
        reader.setInput(in);
        var every = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / ENOUGH);
        var how = new ImageReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return of(reader.read(0, how));
      } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
        return Optional.empty();
      } finally {
        reader.dispose();
      }
    }
  }

  static Optional<PictureLook> of(BufferedImage picture) {
    var small = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_BYTE_GRAY);
    var pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture.getScaledInstance(WIDE, HIGH, Image.SCALE_AREA_AVERAGING), 0, 0, null);
    pen.dispose();
    long bits = 0;
    for (int y = 0; y < HIGH; y++)
      for (int x = 0; x < WIDE - 1; x++)
        bits = bits << 1 | (grey(small, x, y) < grey(small, x + 1, y) ? 1 : 0);
    return bits == 0 || bits == -1 ? Optional.empty() : Optional.of(new PictureLook(bits));
  }

  private static int grey(BufferedImage picture, int x, int y) {
    return picture.getRaster().getSample(x, y, 0);
  }

  public boolean same(PictureLook other) {
    return Long.bitCount(bits ^ other.bits) <= SAME;
  }

  /** A quarter of it, 0 to 3; looks that differ in three bits at most share one. */
  int band(int n) {
    return (int) (bits >>> BAND * n & 0xFFFF);
  }
}
