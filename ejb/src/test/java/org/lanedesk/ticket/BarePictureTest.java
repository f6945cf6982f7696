package org.lanedesk.ticket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BarePictureTest {
  private static final String PLACE = "GPS 31.2304 N 121.4737 E";

  @Test
  void a_photo_loses_where_it_was_taken_and_keeps_its_pixels() throws IOException {
    var photo = with(jpeg(), 0xE1, ("Exif\0\0MM" + PLACE).getBytes(StandardCharsets.ISO_8859_1));
    var bare = copied(FileType.JPEG, photo);
    assertFalse(text(bare).contains("GPS"));
    assertArrayEquals(pixels(photo), pixels(bare));
  }

  @Test
  void how_it_is_to_be_turned_stays() throws IOException {
    var photo = with(jpeg(), 0xE1, Orientation.only(6));
    assertEquals(6, Orientation.of(Orientation.only(6)));
    var bare = copied(FileType.JPEG, with(photo, 0xE1, PLACE.getBytes(StandardCharsets.UTF_8)));
    assertTrue(text(bare).contains("Exif"));
    assertFalse(text(bare).contains("GPS"));
  }

  @Test
  void what_hangs_behind_the_end_is_cut_off() throws IOException {
    for (var type : new FileType[] {FileType.JPEG, FileType.PNG}) {
      var whole = type == FileType.JPEG ? jpeg() : png();
      var two = Arrays.copyOf(whole, whole.length + 40);
      System.arraycopy("PK\3\4<script>".getBytes(StandardCharsets.UTF_8), 0, two, whole.length, 12);
      assertFalse(text(copied(type, two)).contains("script"), type::name);
    }
  }

  @Test
  void comments_of_a_png_are_left_out() throws IOException {
    var bare = copied(FileType.PNG, png());
    assertNotNull(ImageIO.read(new ByteArrayInputStream(bare)));
    assertArrayEquals(pixels(png()), pixels(bare));
  }

  @Test
  void what_is_copied_once_is_copied_the_same_again() throws IOException {
    var once = copied(FileType.JPEG, jpeg());
    assertArrayEquals(once, copied(FileType.JPEG, once));
  }

  @Test
  void anything_broken_is_refused_and_nothing_hangs() throws IOException {
    long seed = Long.getLong("test.seed", 7L);
    var random = new Random(seed);
    for (var whole : new byte[][] {jpeg(), png()}) {
      var type = whole == null || (whole[0] & 0xFF) == 0xFF ? FileType.JPEG : FileType.PNG;
      for (int n = 0; n < 300; n++) {
        var cut = Arrays.copyOf(whole, 3 + random.nextInt(whole.length - 4));
        assertThrows(IOException.class, () -> copied(type, cut), "seed " + seed);
      }
    }
  }

  private static byte[] with(byte[] photo, int marker, byte[] told) {
    var out = new ByteArrayOutputStream();
    out.write(photo, 0, 2);
    out.write(0xFF);
    out.write(marker);
    out.write(told.length + 2 >> 8);
    out.write(told.length + 2);
    out.writeBytes(told);
    out.write(photo, 2, photo.length - 2);
    return out.toByteArray();
  }

  private static byte[] copied(FileType type, byte[] photo) throws IOException {
    var out = new ByteArrayOutputStream();
    BarePicture.copy(type, new ByteArrayInputStream(photo), out);
    return out.toByteArray();
  }

  private static byte[] jpeg() throws IOException {
    return written("jpeg");
  }

  private static byte[] png() throws IOException {
    return written("png");
  }

  private static byte[] written(String format) throws IOException {
    var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 40; x++) for (int y = 0; y < 30; y++) image.setRGB(x, y, x * 6000 + y * 90);
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static int[] pixels(byte[] picture) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(picture));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
