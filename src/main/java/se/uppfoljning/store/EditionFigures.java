package se.uppfoljning.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.facts.PrintedFigure;
import se.uppfoljning.facts.figures.Figure;
import se.uppfoljning.facts.figures.Figures;

/** The figures of the editions as printed, with what each was computed from. */
record EditionFigures(JdbcClient jdbc) {
  private static final String TABLE = "edition_figure";

  /** Parts the ids of inputs; no id has a space. */
  private static final String SPACE = " ";

  void insert(long edition, Figures figures) {
    int position = 0;
    for (Figure figure : figures.all()) {
      PrintedFigure printed = PrintedFigure.of(figure);
      jdbc.sql("insert into edition_figure values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .params(Rows.params(
              edition,
              position++,
              printed.id(),
              printed.value(),
              printed.unit(),
              printed.display(),
              printed.source(),
              printed.formula(),
              String.join(SPACE, printed.inputs())))
          .update();
    }
  }

  List<PrintedFigure> of(long edition) {
    if (!new LaterTable(jdbc, TABLE).isThere()) {
      return List.of();
    }
    return jdbc.sql("select * from edition_figure where edition_id = ? order by position")
        .param(edition)
        .query(EditionFigures::figure)
        .list();
  }

  private static PrintedFigure figure(ResultSet row, int number) throws SQLException {
    String inputs = row.getString("inputs");
    return new PrintedFigure(
        row.getString("id"),
        row.getString("amount"),
        row.getString("unit"),
        row.getString("display"),
        row.getString("source"),
        row.getString("formula"),
        inputs.isEmpty() ? List.of() : List.of(inputs.split(SPACE)));
  }
}
