package se.uppfoljning.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table that not every version had. A database opened for reading is not upgraded: it lacks the
 * table until the first writing run.
 */
record LaterTable(JdbcClient jdbc, String name) {
  boolean isThere() {
    return jdbc.sql("select count(*) from information_schema.tables where lower(table_name) = ?")
            .param(name)
            .query(Integer.class)
            .single()
        > 0;
  }
}
