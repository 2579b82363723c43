/** Runs the jobs on their schedules, one at a time, exactly as they are run by hand. */
@NullMarked
package se.uppfoljning.jobs.serve;

import org.jspecify.annotations.NullMarked;
