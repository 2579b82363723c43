/** The forecast engine alone, from file to file; needs no home. */
@NullMarked
package se.uppfoljning.jobs.forecast;

import org.jspecify.annotations.NullMarked;
