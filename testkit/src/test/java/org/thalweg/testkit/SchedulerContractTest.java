package org.thalweg.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.api.Description;
import org.thalweg.api.Rates;
import org.thalweg.api.Scheduler;

class SchedulerContractTest {
    private static final String SAME = "the same losses get the same rates";
    private static final String IN_TURNS = "schedules asked in turns don't disturb each other";
    private static final String THREADS = "schedules on two threads don't disturb each other";
    private static final String SANE = "every rate is finite and not negative";
    private static final String SETTINGS = "the settings stay as they are";
    private static final String DEFAULTS = "the no-argument constructor makes equal defaults";
    private static final String DESCRIBED = "the type and each parameter have a @Description";

    private static Verdicts verdicts(Scheduler scheduler, boolean strict) {
        return Verdicts.of(
                new SchedulerContract() {
                    @Override
                    public Stream<Scheduler> schedulers() {
                        return Stream.of(scheduler);
                    }

                    @Override
                    public boolean strict() {
                        return strict;
                    }
                }.schedulersKeepTheirPromises());
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(new Unseeded(), List.of(SAME, IN_TURNS, THREADS)),
                Arguments.of(new SharesItsMemory(), List.of(IN_TURNS)),
                Arguments.of(new OtherInAnotherThread(), List.of(THREADS)),
                Arguments.of(new Negative(), List.of(SANE)),
                Arguments.of(new Infinite(), List.of(SANE)),
                Arguments.of(new NaNInAPlanOfOneStep(), List.of(SANE)),
                Arguments.of(new NaNWithoutAPlan(), List.of(SANE)),
                Arguments.of(new NegativeMomentum(), List.of(SANE)),
                Arguments.of(new RefusesAThousandSteps(), List.of(SAME, IN_TURNS, THREADS, SANE, SETTINGS)),
                Arguments.of(new SettingsChange(), List.of(SETTINGS)),
                Arguments.of(new NoDefaults(1), List.of(DEFAULTS)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenPromiseTurnsRedAndNamesTheCulprit(Scheduler scheduler, List<String> sentences) {
        verdicts(scheduler, false).assertBroken(scheduler.getClass().getSimpleName(), sentences.toArray(String[]::new));
    }

    @Test
    void everyPromiseIsBrokenByOneOfThese() {
        TreeSet<String> sentences = new TreeSet<>(List.of(DESCRIBED));
        broken().map(arguments -> (List<?>) arguments.get()[1])
                .forEach(list -> list.forEach(sentence -> sentences.add((String) sentence)));

        assertThat(verdicts(new Plateau(), false).names())
                .hasSameSizeAs(sentences)
                .allSatisfy(name -> assertThat(sentences).contains(name.substring("Plateau: ".length())));
    }

    static Stream<Scheduler> good() {
        return Stream.of(
                new Plateau(),
                new Plateau(0.5),
                new NeedsAPlan(),
                Scheduler.ofFactor(step -> Math.min(1, step / 10.0)),
                (lr, steps) -> (step, loss) -> new Rates(lr, 0.9));
    }

    @ParameterizedTest
    @MethodSource("good")
    void whoKeepsAllPromisesPasses(Scheduler scheduler) {
        Verdicts verdicts = verdicts(scheduler, false);

        assertThat(verdicts.failed()).isEmpty();
        assertThat(verdicts.skipped().keySet()).allMatch(name -> name.endsWith(DESCRIBED));
    }

    @Test
    void whatIsNotDescribedIsAHintUnlessTheContractIsStrict() {
        assertThat(verdicts(new NeedsAPlan(), false).skipped()).containsOnlyKeys("NeedsAPlan: " + DESCRIBED);
        verdicts(new NeedsAPlan(), true).assertBroken("NeedsAPlan", DESCRIBED);
        assertThat(verdicts(new Plateau(), true).failed()).isEmpty();
    }

    @Test
    void withoutAnyRegisteredProviderOneTestFailsAndSaysHowToRegister() {
        Verdicts verdicts = Verdicts.of(new SchedulerContract() {}.schedulersKeepTheirPromises());

        assertThat(verdicts.failed())
                .hasSize(1)
                .hasEntrySatisfying(
                        "there is something to test",
                        message -> assertThat(message)
                                .contains(
                                        "no Scheduler found",
                                        "META-INF/services/org.thalweg.api.Scheduler",
                                        "schedulers()"));
    }

    private static Scheduler.Schedule lr(double lr) {
        return (step, loss) -> new Rates(lr, Double.NaN);
    }

    static final class Unseeded implements Scheduler {
        @Override
        public Scheduler.Schedule start(double lr, long steps) {
            return lr(lr * Math.random());
        }
    }

    /** Shared by the schedules of one thread, so that what is seen doesn't hang on which thread is faster. */
    static final class SharesItsMemory implements Scheduler {
        private final ThreadLocal<Double> last = new ThreadLocal<>();

        @Override
        public Scheduler.Schedule start(double lr, long steps) {
            last.set(lr);
            return (step, loss) -> {
                last.set(last.get() * 0.99);
                return new Rates(last.get(), Double.NaN);
            };
        }
    }

    static final class OtherInAnotherThread implements Scheduler {
        private final Thread first = Thread.currentThread();

        @Override
        public Scheduler.Schedule start(double lr, long steps) {
            return lr(Thread.currentThread() == first ? lr : lr / 2);
        }
    }

    static final class Negative implements Scheduler {
        @Override
        public Scheduler.Schedule start(double lr, long steps) {
            return (step, loss) -> new Rates(lr * (1 - step / 500.0), Double.NaN);
        }
    }

    static final class Infinite implements Scheduler {
        @Override
        public Scheduler.Schedule start(double lr, long steps) {
            return (step, loss) -> new Rates(lr / step, Double.NaN);
        }
    }

    static final class NaNInAPlanOfOneStep implements Scheduler {
        @Override
        public Scheduler.Schedule start(double lr, long steps) {
            return (step, loss) -> new Rates(lr * (1 - step / Math.abs(steps - 1.0)), Double.NaN);
        }
    }

    static final class NaNWithoutAPlan implements Scheduler {
        @Override
        public Scheduler.Schedule start(double lr, long steps) {
            return (step, loss) -> new Rates(lr * ((double) step / steps - (double) step / steps + 1), Double.NaN);
        }
    }

    static final class NegativeMomentum implements Scheduler {
        @Override
        public Scheduler.Schedule start(double lr, long steps) {
            return (step, loss) -> new Rates(lr, -0.1);
        }
    }

    static final class RefusesAThousandSteps implements Scheduler {
        @Override
        public Scheduler.Schedule start(double lr, long steps) {
            if (steps == 1000) {
                throw new IllegalArgumentException("steps must not be 1000");
            }
            return lr(lr);
        }
    }

    record SettingsChange(List<Integer> starts) implements Scheduler {
        SettingsChange() {
            this(new ArrayList<>());
        }

        @Override
        public Schedule start(double lr, long steps) {
            starts.add(1);
            return lr(lr);
        }
    }

    record NoDefaults(double factor) implements Scheduler {
        @Override
        public Schedule start(double lr, long steps) {
            return lr(factor * lr);
        }
    }

    /** Refuses what it can't do, which it may. */
    record NeedsAPlan() implements Scheduler {
        @Override
        public Schedule start(double lr, long steps) {
            if (steps < 2) {
                throw new IllegalArgumentException("NeedsAPlan: steps must be >= 2, got " + steps);
            }
            return (step, loss) -> new Rates(lr * (1 - step / (steps - 1.0)), Double.NaN);
        }
    }

    @Description("Lowers the learning rate when the loss no longer falls.")
    record Plateau(
            @Description("What the learning rate is multiplied by.")
            double factor) implements Scheduler {
        Plateau() {
            this(0.1);
        }

        @Override
        public Schedule start(double lr, long steps) {
            return new Schedule() {
                private double rate = lr;
                private double best = Double.POSITIVE_INFINITY;
                private int waited;

                @Override
                public Rates next(long step, double loss) {
                    waited = loss < best ? 0 : waited + 1;
                    best = Math.min(best, Double.isNaN(loss) ? best : loss);
                    if (waited > 10) {
                        rate *= factor;
                        waited = 0;
                    }
                    return new Rates(rate, Double.NaN);
                }
            };
        }
    }
}
