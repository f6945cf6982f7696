package org.lanedesk.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;

/**
 * A refusal that no page has answered itself. After a click it becomes the page's message, and what
 * was typed stays in the form; when a page is opened it becomes the page for 404 or 403 with the
 * sentence of the refusal. A form that the server no longer knows gets the page for 410, which
 * shows what was typed. Everything else is a fault and goes on to the page for 500.
 */
public class Refusals extends ExceptionHandlerFactory {
  /** Attribute of the request that holds the sentence for the page that stands in. */
  public static final String SENTENCE = "lanedesk.sentence";

  public Refusals(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Answering(getWrapped().getExceptionHandler());
  }

  private static final class Answering extends ExceptionHandlerWrapper {
    private Answering(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
      Iterator<ExceptionQueuedEvent> faults = getUnhandledExceptionQueuedEvents().iterator();
      while (faults.hasNext()) {
        var fault = faults.next().getContext();
        if (fault.getException() instanceof ViewExpiredException
            && !fault.getContext().getPartialViewContext().isAjaxRequest()) {
          faults.remove();
          gone(fault.getContext());
          continue;
        }
        Optional<Refusal> no = refusalIn(fault.getException());
        if (no.isEmpty()) continue;
        faults.remove();
        answer(fault.getContext(), fault.getPhaseId(), no.get());
      }
      super.handle();
    }

    /** The form is of a page that the server has forgotten: no fault, and not to be repeated. */
    private static void gone(FacesContext faces) {
      try {
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_GONE, null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      faces.responseComplete();
    }

    private static Optional<Refusal> refusalIn(Throwable fault) {
      for (Throwable t = fault; t != null; t = t.getCause()) {
        if (t instanceof Refusal no) return Optional.of(no);
      }
      return Optional.empty();
    }

    private static void answer(FacesContext faces, PhaseId phase, Refusal no) {
      var web = faces.getExternalContext();
      var request = (HttpServletRequest) web.getRequest();
      String sentence = Sentence.of(Language.of(request), no);
      if (faces.isPostback() && phase != PhaseId.RENDER_RESPONSE) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        return;
      }
      request.setAttribute(SENTENCE, sentence);
      try {
        web.responseSendError(
            no instanceof NoSuch
                ? HttpServletResponse.SC_NOT_FOUND
                : HttpServletResponse.SC_FORBIDDEN,
            null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      faces.responseComplete();
    }
  }
}
