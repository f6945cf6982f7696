package org.lanedesk.outbox;

import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.lanedesk.TwoDatabases;

/** An importer put together by hand, whose job steps are transactions of their own. */
public final class ImportRoom {

  private ImportRoom() {}

  public static Importer importer(TwoDatabases database) {
    var importer = new Importer();
    importer.jobs =
        new JobDesk() {
          @Override
          public Optional<JobView> job(Long id) {
            return database.call(s -> in(s).jobs.findById(id).map(Job::view));
          }

          @Override
          public Long queue(String kind, Long owner, Long total) {
            return database.call(s -> in(s).queue(kind, owner, total));
          }

          @Override
          public void progress(Long id, Tally tally) {
            database.run(s -> in(s).progress(id, tally));
          }

          @Override
          public void finish(Long id, JobState end, String why, Tally tally, List<BadLine> bad) {
            database.run(s -> in(s).finish(id, end, why, tally, bad));
          }
        };
    return importer;
  }

  private static JobDesk in(StatelessSession session) {
    var desk = new JobDesk();
    desk.jobs = new Jobs_(session);
    return desk;
  }
}
