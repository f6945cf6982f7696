package org.lanedesk.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureLookTest {

  @Test
  void the_same_picture_smaller_and_saved_again_looks_the_same() throws IOException {
    var picture = picture(1);
    var small = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);
    small.createGraphics().drawImage(picture, 0, 0, 200, 150, null);
    assertTrue(look(picture, "jpeg").same(look(small, "jpeg")));
    assertTrue(look(picture, "png").same(look(picture, "jpeg")));
  }

  @Test
  void other_pictures_look_otherwise() throws IOException {
    for (int n = 2; n < 20; n++)
      assertFalse(look(picture(1), "png").same(look(picture(n), "png")), "picture " + n);
  }

  @Test
  void looks_that_differ_in_three_bits_share_a_quarter() {
    long seed = Long.getLong("test.seed", 5L);
    var random = new Random(seed);
    for (int n = 0; n < 10_000; n++) {
      var one = new PictureLook(random.nextLong());
      long bits = one.bits();
      for (int k = 0; k < 3; k++) bits ^= 1L << random.nextInt(64);
      var other = new PictureLook(bits);
      assertTrue(IntStream.range(0, 4).anyMatch(b -> one.band(b) == other.band(b)), "seed " + seed);
    }
  }

  @Test
  void what_is_no_picture_has_no_look() throws IOException {
    assertTrue(PictureLook.of(new ByteArrayInputStream(new byte[] {1, 2, 3})).isEmpty());
    var white = new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB);
    assertEquals(java.util.Optional.empty(), PictureLook.of(white));
  }

  private static BufferedImage picture(int n) {
    var random = new Random(n);
    var image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    for (int k = 0; k < 40; k++) {
      pen.setColor(new Color(random.nextInt(0xFFFFFF)));
      pen.fillOval(random.nextInt(700), random.nextInt(500), 300, 200);
    }
    pen.dispose();
    return image;
  }

  private static PictureLook look(BufferedImage picture, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    return PictureLook.of(new ByteArrayInputStream(out.toByteArray())).orElseThrow();
  }
}
