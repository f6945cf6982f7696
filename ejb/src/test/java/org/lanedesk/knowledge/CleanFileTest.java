package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.event.Refusal;

class CleanFileTest {

  @Test
  void what_hides_behind_a_picture_is_gone() throws IOException {
    var out = new ByteArrayOutputStream();
    out.writeBytes(picture("png", 20, 10));
    out.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    var clean = CleanFile.of("a.png", out.toByteArray());
    assertEquals("image/png 20 10", clean.type() + " " + clean.width() + " " + clean.height());
    assertFalse(new String(clean.bytes(), StandardCharsets.ISO_8859_1).contains("script"));
  }

  @Test
  void a_wide_picture_is_made_as_wide_as_readers_need_it() throws IOException {
    var clean = CleanFile.of("a.jpg", picture("jpeg", 3200, 800));
    assertEquals("image/jpeg 1600 400", clean.type() + " " + clean.width() + " " + clean.height());
  }

  @ParameterizedTest(name = "{0} is refused: {1}")
  @CsvSource({
    "'', upload.empty",
    "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>, article.file-kind",
    "<html><script>alert(1)</script></html>, article.file-kind",
    "MZ, article.file-kind",
    "BM, article.file-kind"
  })
  void what_is_neither_a_picture_nor_a_pdf_is_refused(String bytes, String why) {
    assertEquals(why, refused(bytes.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_picture_that_claims_to_be_endless_is_refused_before_it_is_opened() throws IOException {
    var bomb = picture("png", 8, 8);
    bomb[16] = 0x00;
    bomb[17] = 0x7f;
    bomb[18] = (byte) 0xff;
    assertEquals(
        Refusal.class, assertThrows(Refusal.class, () -> CleanFile.of("b", bomb)).getClass());
  }

  @Test
  void broken_bytes_are_refused_and_never_a_fault() throws IOException {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      var bytes = picture(i % 2 == 0 ? "png" : "jpeg", 30, 30);
      for (int n = 0; n < 8; n++) {
        bytes[2 + random.nextInt(bytes.length - 2)] = (byte) random.nextInt();
      }
      try {
        CleanFile.of("x", bytes);
      } catch (Refusal no) {
        assertTrue(no.key().matches("upload.*|article.file-kind"), "seed " + seed);
      }
    }
  }

  private static String refused(byte[] bytes) {
    return assertThrows(Refusal.class, () -> CleanFile.of("file", bytes)).key();
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }
}
