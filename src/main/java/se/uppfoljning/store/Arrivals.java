package se.uppfoljning.store;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppfoljning.facts.delivery.Arrival;
import se.uppfoljning.facts.delivery.ArrivalStatus;
import se.uppfoljning.facts.delivery.Contents;
import se.uppfoljning.facts.delivery.Dropped;
import se.uppfoljning.facts.delivery.Finding;
import se.uppfoljning.facts.delivery.Verdict;
import se.uppfoljning.facts.delivery.VerdictKind;
import se.uppfoljning.facts.figures.Fact;

/** The way of every file, from the manifest it was claimed in to the place where it is kept. */
public final class Arrivals {
  private static final String COLUMNS = "id, sha256, file_name, sender, received_at";

  private static final String DECIDED = "state <> 'RECEIVED'";

  private final JdbcClient jdbc;

  Arrivals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An arrival whose source may still lie in the folder. */
  public record Unreleased(Arrival arrival, String sourcePath) {}

  /** An arrival with its verdict. */
  public record Decided(Arrival arrival, String sourcePath, VerdictKind verdict, String answer) {}

  /** An accepted arrival and its report month. */
  public record Accepted(Arrival arrival, YearMonth period) {}

  /** The numbers of the arrivals that a killed or hindered run left something to do for. */
  public SortedSet<Long> unfinished() {
    SortedSet<Long> ids = new TreeSet<>();
    unreleased().forEach(file -> ids.add(file.arrival().id()));
    undecided().forEach(file -> ids.add(file.arrival().id()));
    unkept().forEach(file -> ids.add(file.arrival().id()));
    return ids;
  }

  /**
   * Freezes what a run will take, so that a restart takes the same; to be called in a transaction.
   * The same manifest may be frozen again: a run killed before its launch left it.
   */
  public void freeze(String manifest, List<Dropped> files) {
    jdbc.sql("delete from manifest_entry where manifest = ?").param(manifest).update();
    int position = 0;
    for (Dropped file : files) {
      jdbc.sql("insert into manifest_entry values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              manifest,
              position++,
              file.sender(),
              file.path(),
              file.fileName(),
              file.sizeBytes(),
              Rows.utc(file.modifiedAt()))
          .update();
    }
  }

  /** The files of a frozen manifest, in order. */
  public List<Dropped> manifest(String manifest) {
    return jdbc.sql("select * from manifest_entry where manifest = ? order by position")
        .param(manifest)
        .query(Rows::dropped)
        .list();
  }

  /** The files that the sender of an arrival had dropped when the run that took it began. */
  public List<Dropped> droppedWith(Arrival arrival) {
    return jdbc.sql("select entry.* from manifest_entry entry join arrival on arrival.id = ? and"
            + " entry.manifest = arrival.manifest and entry.sender = arrival.sender"
            + " order by entry.position")
        .param(arrival.id())
        .query(Rows::dropped)
        .list();
  }

  /**
   * Records that a file is in our own keeping (K5). An unfinished arrival of the same source and
   * digest is continued, not recorded again.
   *
   * @return whether the copy is needed; not when it lies in its archive already, and only its
   *     source could not be taken away
   */
  public boolean receive(String manifest, Dropped file, String sha256, Instant at) {
    Optional<Boolean> unfinishedIsKept = jdbc.sql(
            "select kept from arrival where source_path = ? and sha256 = ? and not released")
        .params(file.path(), sha256)
        .query(Boolean.class)
        .optional();
    if (unfinishedIsKept.isEmpty()) {
      jdbc.sql("insert into arrival (manifest, sha256, file_name, sender, source_path, received_at)"
              + " values (?, ?, ?, ?, ?, ?)")
          .params(manifest, sha256, file.fileName(), file.sender(), file.path(), Rows.utc(at))
          .update();
    }
    return !unfinishedIsKept.orElse(false);
  }

  /** The arrivals whose source has not been taken away yet. */
  public List<Unreleased> unreleased() {
    return jdbc.sql(
            "select " + COLUMNS + ", source_path from arrival where not released order by id")
        .query((row, number) ->
            new Unreleased(Rows.arrival(row, number), row.getString("source_path")))
        .list();
  }

  /** The source is gone, or has become another file (K6). */
  public void release(Arrival arrival) {
    jdbc.sql("update arrival set released = true where id = ?")
        .param(arrival.id())
        .update();
  }

  /** The arrivals that have no verdict yet, oldest first. */
  public List<Unreleased> undecided() {
    return jdbc.sql(
            "select " + COLUMNS + ", source_path from arrival where state = 'RECEIVED' order by id")
        .query((row, number) ->
            new Unreleased(Rows.arrival(row, number), row.getString("source_path")))
        .list();
  }

  /** The accepted arrivals of a sender with those bytes, oldest first. */
  public List<Accepted> accepted(String sender, String sha256) {
    return jdbc.sql("select "
            + COLUMNS
            + ", period from arrival where state = 'ACCEPTED' and sender = ? and sha256 = ?"
            + " order by id")
        .params(sender, sha256)
        .query((row, number) ->
            new Accepted(Rows.arrival(row, number), YearMonth.parse(row.getString("period"))))
        .list();
  }

  /** Whether nothing of an accepted arrival counts any more. */
  public boolean isSuperseded(Arrival arrival) {
    return jdbc.sql("""
                select count(*) from arrival_layout mine where mine.arrival_id = ?
                and mine.arrival_id = (select max(other.arrival_id) from arrival_layout other
                where other.sender = mine.sender and other.period = mine.period
                and other.layout = mine.layout)
                """).param(arrival.id()).query(Integer.class).single() == 0;
  }

  /**
   * Records a verdict with its facts, notes, findings and answer (K8); to be called in a transaction.
   */
  public void decide(Arrival arrival, Verdict verdict, String answer) {
    jdbc.sql("update arrival set state = ?, period = ?, answer = ? where id = ?")
        .params(Rows.params(
            VerdictKind.of(verdict).name(),
            Objects.toString(verdict.period(), null),
            answer,
            arrival.id()))
        .update();
    if (verdict instanceof Verdict.Accepted accepted) {
      insertContents(arrival, accepted);
    }
    int position = 0;
    for (Finding finding : verdict.findings()) {
      insert(arrival, position++, finding);
    }
  }

  private void insertContents(Arrival arrival, Verdict.Accepted accepted) {
    Notes notes = new Notes(jdbc, Known.EVERYTHING);
    int facts = 0;
    int written = 0;
    for (Map.Entry<String, Contents> layout : accepted.contents().entrySet()) {
      jdbc.sql("insert into arrival_layout values (?, ?, ?, ?)")
          .params(
              arrival.id(), layout.getKey(), arrival.sender(), accepted.period().toString())
          .update();
      for (Fact fact : layout.getValue().facts()) {
        insert(arrival, layout.getKey(), facts++, fact);
      }
      notes.insert(arrival, layout.getKey(), written, layout.getValue().notes());
      written += layout.getValue().notes().size();
    }
  }

  private void insert(Arrival arrival, String layout, int position, Fact fact) {
    jdbc.sql("insert into fact values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            arrival.id(),
            position,
            layout,
            fact.role().name(),
            fact.key().org(),
            fact.key().measure(),
            fact.key().breakdown(),
            fact.key().period().toString(),
            fact.key().kind().name(),
            fact.value().toString(),
            fact.unit().name(),
            fact.source().sheet(),
            fact.source().cell())
        .update();
  }

  private void insert(Arrival arrival, int position, Finding finding) {
    jdbc.sql("insert into finding values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            arrival.id(),
            position,
            finding.code().name(),
            finding.severity().name(),
            finding.place().sheet(),
            finding.place().cell(),
            finding.seen(),
            finding.expected(),
            finding.message(),
            finding.remedy())
        .update();
  }

  /** All arrivals, oldest first. */
  public List<ArrivalStatus> all() {
    return jdbc.sql("select " + COLUMNS + ", state, period from arrival order by id")
        .query(Rows::arrivalStatus)
        .list();
  }

  /** The arrivals with a verdict that lie in the spool still, oldest first. */
  public List<Decided> unkept() {
    return decided("not kept and " + DECIDED, List.of());
  }

  /** The arrivals that have a verdict among those of these manifests and numbers, oldest first. */
  public List<Decided> decided(Collection<String> manifests, Collection<Long> ids) {
    SortedMap<Long, Decided> found = new TreeMap<>();
    manifests.stream()
        .flatMap(manifest -> decided("manifest = ? and " + DECIDED, List.of(manifest)).stream())
        .forEach(file -> found.put(file.arrival().id(), file));
    ids.stream()
        .flatMap(id -> decided("id = ? and " + DECIDED, List.of(id)).stream())
        .forEach(file -> found.put(file.arrival().id(), file));
    return List.copyOf(found.values());
  }

  private List<Decided> decided(String condition, List<Object> params) {
    return jdbc.sql("select "
            + COLUMNS
            + ", source_path, state, answer from arrival where "
            + condition
            + " order by id")
        .params(params)
        .query((row, number) -> new Decided(
            Rows.arrival(row, number),
            row.getString("source_path"),
            VerdictKind.valueOf(row.getString("state")),
            Optional.ofNullable(row.getString("answer")).orElse("")))
        .list();
  }

  /** The answer is written and the file lies in its archive (K10). */
  public void keep(Arrival arrival) {
    jdbc.sql("update arrival set kept = true where id = ?").param(arrival.id()).update();
  }
}
