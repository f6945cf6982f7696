package org.lanedesk.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.sla.CalendarCheck;
import org.lanedesk.sla.CalendarDesk;
import org.lanedesk.sla.CalendarFile;
import org.lanedesk.sla.CalendarView;
import org.lanedesk.sla.DayKind;
import org.lanedesk.sla.OpenDay;
import org.lanedesk.web.Download;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** One calendar: its hours and special days, what a change would mean, and all its versions. */
@Named
@ViewScoped
public class CalendarPage implements Serializable {
  private static final int MOST_BYTES = 4_000_000;

  @Inject CalendarDesk desk;
  @Inject Say say;
  @Inject Who who;

  private String code;
  private String format;
  private CalendarForm form;
  private List<CalendarView> versions = List.of();
  private CalendarCheck check;
  private transient Part file;

  /** Reads the calendar of the address, or answers with its file; without a code all is empty. */
  public void open() throws IOException {
    if (form == null) {
      if (code == null || code.isBlank()) {
        form = CalendarForm.empty(who.getZone());
      } else {
        read();
      }
    }
    if ("ics".equals(format) && !versions.isEmpty()) {
      Download.of(code + ".ics", "text/calendar", CalendarFile.write(versions.getFirst()));
    }
  }

  private void read() {
    versions = desk.versions(who.caller(), code);
    form = CalendarForm.of(versions.getFirst());
  }

  public void addDay() {
    check = null;
    form.addDay();
  }

  public void removeDay(int index) {
    check = null;
    form.removeDay(index);
  }

  /** Takes the days of a file into the form. */
  public void read(String text) throws DateTimeException {
    var read = CalendarFile.read(text, ZoneId.of(form.getZone()), form.usual());
    form.take(read);
    say.done(
        "supervisor",
        "calendar.read",
        Integer.toString(read.days().size()),
        Integer.toString(read.week().size()),
        Integer.toString(read.passedOver().size()));
  }

  /** Reads the chosen file. */
  public void upload() throws IOException {
    check = null;
    try {
      if (file == null || file.getSize() == 0) {
        throw new Refusal("calendar.file");
      }
      if (file.getSize() > MOST_BYTES) {
        throw new Refusal("calendar.file-large", MOST_BYTES);
      }
      try (var bytes = file.getInputStream()) {
        read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (DateTimeException unknown) {
      say.no(new Refusal("calendar.zone", form.getZone()));
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void preview() {
    check = null;
    try {
      check = desk.preview(who.caller(), form.wish());
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void save() {
    check = null;
    try {
      var made = desk.save(who.caller(), form.wish());
      code = made.calendar().code();
      say.done(
          "supervisor",
          "calendar.saved",
          code,
          Integer.toString(made.calendar().version()),
          Integer.toString(made.policies()));
      read();
    } catch (Refusal no) {
      say.no(no);
    }
  }

  /** The next weeks: of what is typed when it was looked at, otherwise of what is stored. */
  public List<OpenDay> getShown() {
    if (check != null) {
      return check.days();
    }
    return versions.isEmpty() ? List.of() : desk.shown(versions.getFirst());
  }

  public CalendarForm getForm() {
    return form;
  }

  public CalendarCheck getCheck() {
    return check;
  }

  public List<CalendarView> getVersions() {
    return versions;
  }

  public DayKind[] getKinds() {
    return DayKind.values();
  }

  /** The zones that exist, by region and city. */
  public List<String> getZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone ->
            zone.equals("UTC")
                || zone.matches(
                    "(Africa|America|Asia|Australia|Europe|Pacific|Atlantic|Indian)/.*"))
        .sorted()
        .toList();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getFormat() {
    return format;
  }

  public void setFormat(String format) {
    this.format = format;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
