package org.lanedesk.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Draws something that stands for a customer's photo: a parcel on a table, other for each order.
 */
final class Picture {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private Picture() {}

  static byte[] of(String order) {
    var dice = new Dice(order.hashCode());
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(new GradientPaint(0, 0, hue(dice, 0.9f), 0, HEIGHT, hue(dice, 0.6f)));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    for (var n = 0; n < 14; n++) {
      pen.setColor(hue(dice, (float) dice.between(0.35, 0.98)));
      int wide = dice.between(60, 220);
      pen.fillOval(dice.between(0, WIDTH - 60), dice.between(0, HEIGHT - 60), wide, wide / 2);
    }
    int left = dice.between(80, 220);
    int top = dice.between(90, 170);
    pen.setColor(new Color(0xC49A6C));
    pen.fillRoundRect(left, top, 320, 240, 18, 18);
    pen.setColor(new Color(0xE8DCC8));
    pen.fillRect(left, top + 95, 320, 34);
    pen.setColor(Color.WHITE);
    pen.fillRect(left + 190, top + 150, 110, 70);
    pen.setColor(Color.DARK_GRAY);
    for (var x = 0; x < 90; x += dice.between(4, 9)) {
      pen.fillRect(left + 200 + x, top + 165, 2, 38);
    }
    pen.dispose();
    return jpeg(image);
  }

  private static Color hue(Dice dice, float bright) {
    return Color.getHSBColor((float) dice.between(0.0, 1.0), 0.18f, bright);
  }

  private static byte[] jpeg(BufferedImage image) {
    try {
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(image, "jpg", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
