package org.lanedesk.start;

import jakarta.data.repository.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * Makes one bean of each generated repository for the whole application, on the session of whoever
 * calls ({@link Sessions}).
 *
 * <p>As generated each place of injection would have a repository of its own with a session of its
 * own: dozens to open and close for one request, and bound to a thread that a pooled bean does not
 * stay on.
 */
public class SharedRepositories implements Extension {
  private final List<Class<?>> repositories = new ArrayList<>();

  <T> void take(@Observes ProcessAnnotatedType<T> type) {
    var generated = type.getAnnotatedType().getJavaClass();
    if (Arrays.stream(generated.getInterfaces())
        .anyMatch(it -> it.isAnnotationPresent(Repository.class))) {
      repositories.add(generated);
      type.veto();
    }
  }

  void share(@Observes AfterBeanDiscovery beans, BeanManager manager) {
    for (var repository : repositories) {
      beans
          .addBean()
          .beanClass(repository)
          .addTypes(Object.class, repository, repository.getInterfaces()[0])
          .scope(ApplicationScoped.class)
          .createWith(context -> on(repository, manager));
    }
  }

  private static Object on(Class<?> repository, BeanManager manager) {
    var sessions = manager.createInstance().select(Sessions.class).get();
    try {
      return repository.getConstructor(StatelessSession.class).newInstance(sessions.shared());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(repository + " was not generated as expected", e);
    }
  }
}
