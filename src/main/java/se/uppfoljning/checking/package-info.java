/**
 * Tables + budget -> facts or findings, and the checks across deliveries. Pure; one function a
 * rule, all of them in one ordered list.
 */
@NullMarked
package se.uppfoljning.checking;

import org.jspecify.annotations.NullMarked;
