package se.uppfoljning.jobs.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes when it is told to. */
final class TickingClock extends Clock {
  private Instant now;

  TickingClock(String now) {
    this.now = Instant.parse(now);
  }

  void forward(Duration time) {
    now = now.plus(time);
  }

  void set(String instant) {
    set(Instant.parse(instant));
  }

  void set(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
