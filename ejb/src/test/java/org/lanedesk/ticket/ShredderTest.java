package org.lanedesk.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.member.MemberErased;
import org.lanedesk.outbox.Outbox;

/** Files of somebody who is forgotten. */
@ParameterizedClass
@EnumSource(TwoDatabases.class)
class ShredderTest {
  private static final Instant NOW = Instant.parse("2026-03-03T01:00:00Z");

  @Parameter TwoDatabases database;
  @TempDir Path data;

  /** What was given to the outbox. */
  private final List<String> parcels = new ArrayList<>();

  private Long me;
  private Long other;

  @BeforeEach
  void twoPeople() {
    database.reset();
    me = database.call(s -> TicketRoom.person(s, "me@example.com"));
    other = database.call(s -> TicketRoom.person(s, "other@example.com"));
  }

  @Test
  void files_go_with_the_one_who_sent_them_and_their_bytes_afterwards() throws IOException {
    var mine = sent(me, 10);
    database.run(s -> forget(s, me));
    assertEquals(0L, rows());
    assertEquals(1, parcels.size());
    assertEquals(1, files(), "what is taken back must lose nothing");
    database.run(s -> room(s).uploads.shredder.shred(parcels.getFirst()));
    database.run(s -> room(s).uploads.shredder.shred(parcels.getFirst()));
    assertEquals(0, files());
    assertTrue(mine.id() > 0);
  }

  @Test
  void bytes_that_somebody_else_sent_too_stay_for_them() throws IOException {
    sent(me, 10);
    var theirs = sent(other, 10);
    database.run(s -> forget(s, me));
    database.run(s -> room(s).uploads.shredder.shred(parcels.getFirst()));
    assertEquals(1, files());
    var caller =
        new Caller(
            other, "other@example.com", "O", Set.of(Role.CUSTOMER), null, Set.of(), "en", "UTC");
    var size =
        database.call(s -> {
          try (var bytes = room(s).uploads.download(caller, theirs.id()).bytes()) {
            return bytes.readAllBytes().length;
          } catch (IOException gone) {
            throw new UncheckedIOException(gone);
          }
        });
    assertTrue(size > 0);
  }

  @Test
  void what_a_claim_needs_stays() {
    var kept = sent(me, 10);
    sent(me, 20);
    database.run(s -> room(s).uploads.keep(List.of(kept.id()), "a claim"));
    database.run(s -> forget(s, me));
    assertEquals(1L, rows());
    assertEquals(1, parcels.size());
    assertFalse(database.call(s -> new Uploads_(s).findById(kept.id())).isEmpty());
  }

  private void forget(StatelessSession session, Long member) {
    var desk = new TicketForgettingDesk();
    desk.rows = new Forgetting_(session);
    desk.uploads = new Uploads_(session);
    desk.shredder = room(session).uploads.shredder;
    desk.forget(new MemberErased(member, NOW));
  }

  private UploadRef sent(Long by, int width) {
    var caller =
        new Caller(by, "x@example.com", "X", Set.of(Role.CUSTOMER), null, Set.of(), "en", "UTC");
    return database.call(s -> room(s).uploads.upload(caller, "photo.png", picture(width)));
  }

  private TicketRoom room(StatelessSession session) {
    var room = new TicketRoom(session, Clock.fixed(NOW, ZoneOffset.UTC), data);
    room.uploads.shredder.outbox =
        new Outbox() {
          @Override
          public Long add(String kind, String hash) {
            parcels.add(hash);
            return 1L;
          }
        };
    return room;
  }

  private static InputStream picture(int width) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ByteArrayInputStream(out.toByteArray());
  }

  private long rows() {
    return database.call(
        s -> s.createNativeQuery("select count(*) from upload", Long.class).getSingleResult());
  }

  private long files() throws IOException {
    try (var all = Files.walk(data)) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
