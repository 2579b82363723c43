package se.uppfoljning.jobs;

import java.time.Clock;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.store.Store;

/** What every job works with. */
record RunContext(
    Home home, Municipality municipality, Store store, Clock clock, MailAccess mailAccess) {}
