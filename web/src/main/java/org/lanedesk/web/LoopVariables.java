package org.lanedesk.web;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.faces.context.FacesContext;
import java.util.Map;

/**
 * Lets the variable of a loop hide a bundle of words of the same name. The bundles have names of
 * one letter, and Faces would find {@code a}, the words of administration, before the {@code a} of
 * {@code <ui:repeat var="a">}.
 */
public class LoopVariables extends ELResolver {
  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    Object found = loopVariable(base, property);
    if (found != null) context.setPropertyResolved(base, property);
    return found;
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // A loop sets its variable itself.
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return false;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base == null ? String.class : null;
  }

  private static Object loopVariable(Object base, Object property) {
    if (base != null || property == null || property.toString().length() != 1) return null;
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces == null) return null;
    Map<String, Object> request = faces.getExternalContext().getRequestMap();
    return request.get(property.toString());
  }
}
