package se.uppfoljning.jobs;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads what is to be done when the step opens. It keeps no position of its own: what is done has
 * another state in the store, so a restart simply finds less.
 */
final class SnapshotReader<T> implements ItemStreamReader<T> {
  private final Supplier<? extends Collection<T>> pending;
  private final Deque<T> items = new ArrayDeque<>();

  SnapshotReader(Supplier<? extends Collection<T>> pending) {
    this.pending = pending;
  }

  @Override
  public void open(ExecutionContext context) {
    items.clear();
    items.addAll(pending.get());
  }

  @Override
  public @Nullable T read() {
    return items.poll();
  }
}
