package org.lanedesk.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/**
 * The session of the transaction that runs: the first repository that is asked opens it, all others
 * share it, and it closes when the transaction has ended.
 *
 * <p>Without a transaction each call has a session of its own, which by {@code
 * hibernate.connection.handling_mode} keeps no connection beyond its statement, so that there is
 * nothing to give back.
 */
@ApplicationScoped
public class Sessions {

  @PersistenceUnit(unitName = "lanedesk")
  private EntityManagerFactory entities;

  @Resource private TransactionSynchronizationRegistry transactions;

  /** A session for any thread at any time: each call goes to that of the transaction that runs. */
  StatelessSession shared() {
    return (StatelessSession)
        Proxy.newProxyInstance(
            StatelessSession.class.getClassLoader(),
            new Class<?>[] {StatelessSession.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(current(), arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  private StatelessSession current() {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      return opened();
    }
    if (transactions.getResource(this) instanceof StatelessSession known) {
      return known;
    }
    var session = opened();
    transactions.putResource(this, session);
    transactions.registerInterposedSynchronization(new Ending(session));
    return session;
  }

  private StatelessSession opened() {
    return entities.unwrap(SessionFactory.class).openStatelessSession();
  }

  private static final class Ending implements Synchronization {
    private final StatelessSession session;

    Ending(StatelessSession session) {
      this.session = session;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      session.close();
    }
  }
}
