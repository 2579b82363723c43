/**
 * The Spring Batch jobs, one class a job; locks, order, restart. The only Spring Batch. It imports
 * the stages and hands each what it needs.
 */
@NullMarked
package se.uppfoljning.jobs;

import org.jspecify.annotations.NullMarked;
