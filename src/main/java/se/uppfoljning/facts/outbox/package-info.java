/** Mail as data: recipients, drafts, complete messages. */
@NullMarked
package se.uppfoljning.facts.outbox;

import org.jspecify.annotations.NullMarked;
