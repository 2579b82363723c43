/** When a job is due: pure functions of its schedule and two instants, by Swedish clocks and days. */
@NullMarked
package se.uppfoljning.jobs.schedule;

import org.jspecify.annotations.NullMarked;
