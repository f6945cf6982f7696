package org.lanedesk.returns;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.lanedesk.account.Caller;
import org.lanedesk.member.MemberDesk;
import org.lanedesk.ticket.UploadDesk;

/**
 * Notices what is worth a second look. It refuses nothing: a doubtful request only waits for a
 * person instead of being agreed by a rule, and rights by law are not touched at all.
 */
@Stateless
public class Suspicion {
  private static final Limit MOST = Limit.of(200);
  private static final int MOST_DETAIL = 300;
  private static final Duration WHILE = Duration.ofDays(30);

  @Inject Signals signals;
  @Inject MemberDesk members;
  @Inject UploadDesk uploads;
  @Inject ReturnSettings settings;
  @Inject Clock clock;

  /** Looks at a request whose photos are attached; true when a person should. */
  public boolean look(ReturnRequest request) {
    var now = clock.instant();
    for (var photo : signals.unseen(request.id()))
      picture(photo.uploadId()).ifPresent(look -> compare(request, photo, look));
    var asked =
        signals.asked(request.memberId(), now.minus(WHILE), EnumSet.allOf(ReturnType.class));
    if (asked > settings.manyRequests())
      note(request, ReturnSignal.Kind.RETURN_RATE, asked + " / " + WHILE.toDays() + " d");
    neighbours(request, now.minus(WHILE));
    return !signals.of(request.id()).isEmpty();
  }

  /** Families and offices share an address too: it is a reason to look, and none to refuse. */
  private void neighbours(ReturnRequest request, Instant since) {
    var others = members.neighbours(request.purchaseId());
    var asked = others.isEmpty() ? 0 : signals.askers(others, since);
    if (asked >= settings.manyNeighbours())
      note(
          request,
          ReturnSignal.Kind.ADDRESS_CLUSTER,
          "1 + " + asked + " / " + WHILE.toDays() + " d");
  }

  /** Another piece came back than the one that was sold. */
  public void another(ReturnRequest request, String read, Serials sold) {
    note(request, ReturnSignal.Kind.OTHER_PIECE, cut(read + " ≠ " + sold.text()));
  }

  private static String cut(String detail) {
    return detail.length() <= MOST_DETAIL ? detail : detail.substring(0, MOST_DETAIL);
  }

  private void compare(ReturnRequest request, ReturnPhoto photo, PictureLook look) {
    signals
        .alike(request.id(), look.band(0), look.band(1), look.band(2), look.band(3), MOST)
        .stream()
        .filter(other -> other.look().same(look))
        .findFirst()
        .ifPresent(
            other -> note(request, ReturnSignal.Kind.REPEATED_EVIDENCE, "R" + other.returnId()));
    signals.seen(photo.id(), look.bits(), look.band(0), look.band(1), look.band(2), look.band(3));
  }

  private Optional<PictureLook> picture(Long upload) {
    var file = uploads.download(Caller.system(), upload);
    try (var bytes = file.bytes()) {
      return file.type().startsWith("image/") ? PictureLook.of(bytes) : Optional.empty();
    } catch (IOException disk) {
      throw new UncheckedIOException("cannot read an uploaded photo", disk);
    }
  }

  private void note(ReturnRequest request, ReturnSignal.Kind kind, String detail) {
    signals.add(ReturnSignal.of(request.id(), kind, detail, clock.instant()));
  }
}
