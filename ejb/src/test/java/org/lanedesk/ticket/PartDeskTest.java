package org.lanedesk.ticket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;

/** Files that come piece by piece, over connections that break. */
@ParameterizedClass
@EnumSource(TwoDatabases.class)
class PartDeskTest {
  private static final Instant NOW = Instant.parse("2026-03-03T01:00:00Z");

  @Parameter TwoDatabases database;
  @TempDir Path data;

  private Caller me;

  @BeforeEach
  void me() {
    database.reset();
    var id = database.call(s -> TicketRoom.person(s, "me@example.com"));
    me = new Caller(id, "me@example.com", "M", Set.of(Role.CUSTOMER), null, Set.of(), "en", "UTC");
  }

  @Test
  void pieces_make_the_file_they_were_cut_from_whatever_comes_twice_or_too_early() {
    long seed = Long.getLong("test.seed", 4712L);
    var random = new Random(seed);
    var photo = noise(600);
    var secret = parts(d -> d.begin("photo.png", photo.length));
    PartDesk.Come come = new PartDesk.Come(0, null);
    while (come.file() == null) {
      long at = come.offset();
      if (random.nextInt(3) == 0) {
        long wrong = at + (random.nextBoolean() ? 7 : -Math.min(at, 7)) + (at == 0 ? 7 : 0);
        if (wrong != at) assertEquals(at, send(secret, wrong, photo).offset(), "seed " + seed);
      }
      assertEquals(at, parts(d -> d.come(secret)).offset(), "seed " + seed);
      come = send(secret, at, photo);
    }
    var file = come.file();
    var kept =
        database.call(s -> {
          try (var bytes = room(s).uploads.download(me, file.id()).bytes()) {
            return bytes.readAllBytes();
          } catch (IOException gone) {
            throw new UncheckedIOException(gone);
          }
        });
    assertArrayEquals(photo, kept, "seed " + seed);
    assertNotNull(file.token());
    assertThrows(NoSuch.class, () -> parts(d -> d.come(secret)));
  }

  @Test
  void what_is_no_picture_is_refused_when_it_is_whole_and_what_is_too_large_before() {
    var letter = "no picture at all".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var secret = parts(d -> d.begin("letter.png", letter.length));
    assertThrows(Refusal.class, () -> send(secret, 0, letter));
    assertThrows(Refusal.class, () -> parts(d -> d.begin("huge.png", 100L << 20)));
    assertThrows(Refusal.class, () -> parts(d -> d.begin("empty.png", 0)));
    assertThrows(NoSuch.class, () -> send("nobody knows this", 0, letter));
  }

  @Test
  void what_never_became_whole_is_swept() throws IOException {
    var photo = noise(600);
    var secret = parts(d -> d.begin("photo.png", photo.length));
    assertNull(send(secret, 0, photo).file());
    parts(d -> {
      d.forget(NOW.plusSeconds(1));
      return null;
    });
    assertThrows(NoSuch.class, () -> parts(d -> d.come(secret)));
    try (var all = Files.walk(data)) {
      assertEquals(0, all.filter(Files::isRegularFile).count());
    }
  }

  private PartDesk.Come send(String secret, long at, byte[] photo) {
    var from = (int) Math.min(at, photo.length);
    var to = (int) Math.min(photo.length, (long) from + PartDesk.PIECE);
    var piece = new ByteArrayInputStream(Arrays.copyOfRange(photo, from, to));
    return parts(d -> d.take(me, secret, at, piece));
  }

  private <T> T parts(Function<PartDesk, T> work) {
    return database.call(session -> {
      var desk = new PartDesk();
      desk.parts = new UploadParts_(session);
      desk.uploads = room(session).uploads;
      desk.settings = TicketSettings.defaults(data);
      desk.clock = Clock.fixed(NOW, ZoneOffset.UTC);
      return work.apply(desk);
    });
  }

  private TicketRoom room(org.hibernate.StatelessSession session) {
    return new TicketRoom(session, Clock.fixed(NOW, ZoneOffset.UTC), data);
  }

  private static byte[] noise(int side) {
    var random = new Random(side);
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < side; x++)
      for (int y = 0; y < side; y++) image.setRGB(x, y, random.nextInt(0xFFFFFF));
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
