/** Append-only memory: arrivals, facts, findings, editions, outbox. The only SQL. */
@NullMarked
package se.uppfoljning.store;

import org.jspecify.annotations.NullMarked;
