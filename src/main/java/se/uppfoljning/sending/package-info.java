/** Composes mail and sends the messages handed to it. The only mail code. */
@NullMarked
package se.uppfoljning.sending;

import org.jspecify.annotations.NullMarked;
