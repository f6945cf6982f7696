package org.lanedesk.knowledge;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.lanedesk.event.Refusal;

/**
 * A file from outside, made harmless. Pictures are drawn anew, so that nothing hides in them and
 * nobody learns where they were taken; papers are PDF only and are given out to be saved, never to
 * be shown as a page of ours. What it is, its bytes tell and not its name.
 *
 * @param width in pixels; 0 for papers
 */
record CleanFile(String type, byte[] bytes, int width, int height) {
  /** The largest file that is taken in. */
  static final int MOST = 10 << 20;

  private static final long MOST_PIXELS = 40_000_000;
  private static final int WIDEST = 1600;
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

  /**
   * @throws Refusal {@code upload.empty}, {@code upload.too-large}, {@code article.file-kind},
   *     {@code upload.not-an-image}
   */
  static CleanFile of(String name, byte[] foreign) {
    if (foreign.length == 0) {
      throw new Refusal("upload.empty", name);
    }
    if (foreign.length > MOST) {
      throw new Refusal("upload.too-large", name, MOST);
    }
    if (Arrays.equals(PDF, Arrays.copyOf(foreign, PDF.length))) {
      return new CleanFile("application/pdf", foreign, 0, 0);
    }
    return picture(name, foreign);
  }

  private static CleanFile picture(String name, byte[] foreign) {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(foreign))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new Refusal("article.file-kind", name);
      }
      var reader = readers.next();
      try {
        var format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!format.equals("png") && !format.equals("jpeg") && !format.equals("gif")) {
          throw new Refusal("article.file-kind", name);
        }
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw new Refusal("upload.too-large", name, MOST_PIXELS);
        }
        return drawn(reader.read(0), format.equals("jpeg"));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof Refusal no) {
        throw no;
      }
      throw new Refusal("upload.not-an-image", name);
    }
  }

  private static CleanFile drawn(BufferedImage foreign, boolean photo) throws IOException {
    double scale = Math.min(1, (double) WIDEST / foreign.getWidth());
    int width = Math.max(1, (int) Math.round(foreign.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(foreign.getHeight() * scale));
    var image =
        new BufferedImage(
            width, height, photo ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(foreign, 0, 0, width, height, null);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, photo ? "jpeg" : "png", out);
    return new CleanFile(photo ? "image/jpeg" : "image/png", out.toByteArray(), width, height);
  }
}
