package se.uppfoljning.jobs;

import java.time.Clock;
import java.util.List;
import se.uppfoljning.facts.Job;
import se.uppfoljning.facts.Municipality;
import se.uppfoljning.store.Store;

/** What every job works with. */
record RunContext(Home home, Municipality municipality, List<Job> jobs, Store store, Clock clock) {}
