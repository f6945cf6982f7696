package org.lanedesk.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets pages read a record's component as a property, {@code #{row.subject}}, which the expression
 * language does by itself only from its version 6 on; likewise what a record works out of its
 * components, {@code #{row.number}} for a method {@code number()}. They are read, never written.
 */
public class RecordProperties extends ELResolver {
  private static final ClassValue<Map<String, MethodHandle>> READERS =
      new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
          return Stream.of(type.getDeclaredMethods())
              .filter(RecordProperties::isReading)
              .collect(Collectors.toUnmodifiableMap(Method::getName, this::reader));
        }

        private MethodHandle reader(Method method) {
          try {
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method);
          } catch (IllegalAccessException e) {
            throw new ELException(method + " cannot be read", e);
          }
        }
      };

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    MethodHandle reader = reader(base, property);
    if (reader == null) return null;
    context.setPropertyResolved(base, property);
    try {
      return reader.invoke(base);
    } catch (Throwable e) {
      throw new ELException(base.getClass().getName() + "." + property, e);
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    if (reader(base, property) == null) return null;
    context.setPropertyResolved(base, property);
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // A record has nothing to set; the next resolver says so.
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    if (reader(base, property) == null) return false;
    context.setPropertyResolved(base, property);
    return true;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? String.class : null;
  }

  private static boolean isReading(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() == 0
        && method.getReturnType() != void.class
        && !method.isSynthetic();
  }

  /** Null when this is not a record or has no such component, then methods and beans are tried. */
  private static MethodHandle reader(Object base, Object property) {
    return base instanceof Record && property != null
        ? READERS.get(base.getClass()).get(property.toString())
        : null;
  }
}
