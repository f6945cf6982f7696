package org.lanedesk.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The same table as a workbook of one sheet, numbers as numbers. */
public final class SlaWorkbook {
  private SlaWorkbook() {}

  public static byte[] of(SlaCsv table, SlaReport report, String sheet) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Lanedesk", null)) {
      var page = book.newWorksheet(sheet);
      for (int column = 0; column < table.header().size(); column++) {
        page.value(0, column, table.header().get(column));
        page.style(0, column).bold().set();
      }
      int row = 1;
      for (var group : report.groups()) {
        line(page, row++, table, group);
      }
      line(page, row, table, report.total());
      page.freezePane(1, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Texts are written as texts: a workbook takes none of them for a formula. */
  private static void line(Worksheet page, int row, SlaCsv table, SlaFigures figures) {
    page.value(row, 0, table.label().apply(figures));
    var cells = table.cells(figures);
    for (int column = 1; column < cells.size(); column++) {
      if (cells.get(column) instanceof Number number) {
        page.value(row, column, number);
      }
    }
  }
}
