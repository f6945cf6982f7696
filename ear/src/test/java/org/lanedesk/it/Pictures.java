package org.lanedesk.it;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos that do not look like each other. */
final class Pictures {
  private Pictures() {}

  /** Noise of so many pixels a side, which takes more than three bytes a pixel. */
  static byte[] large(int side) {
    var random = new Random(side);
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < side; x++)
      for (int y = 0; y < side; y++) image.setRGB(x, y, random.nextInt(0xFFFFFF));
    return bytes(image);
  }

  static byte[] png(int n) {
    var random = new Random(n);
    var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    for (int k = 0; k < 30; k++) {
      pen.setColor(new Color(random.nextInt(0xFFFFFF)));
      pen.fillOval(random.nextInt(280), random.nextInt(200), 120, 80);
    }
    pen.dispose();
    return bytes(image);
  }

  private static byte[] bytes(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
