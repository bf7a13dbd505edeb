package org.thalweg.testkit;

import static org.thalweg.testkit.Promise.must;
import static org.thalweg.testkit.Promise.should;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.api.Scheduler;

/**
 * What every {@link Scheduler} promises, as tests: {@code class MySchedulersTest implements SchedulerContract {}}.
 */
public interface SchedulerContract extends Contract {
    /** The schedulers under test: those registered on the class path, if this is not overridden. */
    default Stream<Scheduler> schedulers() {
        return Providers.registered(Scheduler.class);
    }

    /** A group for each scheduler, a test for each promise. */
    @TestFactory
    default Stream<DynamicNode> schedulersKeepTheirPromises() {
        List<Promise<Scheduler>> promises = List.of(
                must("the same losses get the same rates", ScheduledRun::isRepeatable),
                must("schedules asked in turns don't disturb each other", ScheduledRun::interleaved),
                must("schedules on two threads don't disturb each other", ScheduledRun::onTwoThreads),
                must("every rate is finite and not negative", ScheduledRun::ratesAreSane),
                must("the settings stay as they are", scheduler -> Settings.stay(scheduler, ScheduledRun::exercise)),
                must(
                        "the no-argument constructor makes equal defaults",
                        Record.class::isInstance,
                        Settings::haveDefaults),
                should(
                        "the type and each parameter have a @Description",
                        Descriptions::concern,
                        Descriptions::areGiven));
        return Suite.of(Scheduler.class, schedulers(), promises, strict());
    }
}
