package org.thalweg.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thalweg.api.Stop;

class CrewTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final CountDownLatch testEnds = new CountDownLatch(1);

    @AfterEach
    void freeWhatIsStuck() {
        testEnds.countDown();
    }

    private Crew<String> crew(int count, int tolerance, Optional<Duration> limit, IntFunction<String> task) {
        Patience patience = Patience.with(limit, interrupted::get, now::get);
        return new Crew<>(count, patience, tolerance, task, (i, abandoned) -> i + " " + abandoned.stop());
    }

    /** Stays here whatever is done to the thread. */
    private String stuck() {
        while (testEnds.getCount() > 0) {
            try {
                testEnds.await();
            } catch (InterruptedException e) {
                // as a plugin may do
            }
        }
        return "too late";
    }

    @Test
    void whatTheTasksMakeIsInTheirOrder() {
        List<String> made = crew(1000, 1, Optional.empty(), Integer::toString).work(4);

        assertThat(made)
                .isEqualTo(IntStream.range(0, 1000).mapToObj(Integer::toString).toList());
    }

    @Test
    void noTasksMakeNothing() {
        assertThat(crew(0, 1, Optional.empty(), Integer::toString).work(4)).isEmpty();
    }

    @Test
    void theFirstFailureIsThrownWhenAllAreDone() {
        AtomicInteger done = new AtomicInteger();

        assertThatIllegalStateException()
                .isThrownBy(() -> crew(5, 1, Optional.empty(), i -> {
                            done.incrementAndGet();
                            if (i == 1 || i == 3) {
                                throw new IllegalStateException("no " + i);
                            }
                            return "";
                        })
                        .work(2))
                .withMessage("no 1");
        assertThat(done).hasValue(5);
    }

    @Test
    void aTaskThatDoesNotReturnIsReplacedAndAllOthersAreDone() {
        Crew<String> crew = crew(6, Integer.MAX_VALUE, Optional.of(Duration.ofSeconds(3)), i -> {
            if (i == 2) {
                now.addAndGet(6 * SECOND);
                return stuck();
            }
            return "made " + i;
        });

        List<String> made = crew.work(1); // the others wait for the thread's successor

        assertThat(made.get(2)).contains("TIME", "abandoned: a step did not return within 6 s");
        assertThat(made).filteredOn(one -> one.startsWith("made")).hasSize(5);
        assertThat(crew.abandoned()).isEqualTo(1);
    }

    @Test
    void aSleepIsInterrupted() throws InterruptedException {
        CountDownLatch woken = new CountDownLatch(1);
        crew(1, Integer.MAX_VALUE, Optional.of(Duration.ofSeconds(3)), i -> {
                    now.addAndGet(6 * SECOND);
                    try {
                        testEnds.await();
                    } catch (InterruptedException e) {
                        woken.countDown();
                    }
                    return "";
                })
                .work(1);

        woken.await(); // else this test never ends
        assertThat(woken.getCount()).isZero();
    }

    @Test
    void afterTooManyTheRestIsGivenUp() {
        Crew<String> crew = crew(10, 2, Optional.of(Duration.ofSeconds(3)), i -> {
            now.addAndGet(6 * SECOND);
            return stuck();
        });

        List<String> made = crew.work(1);

        assertThat(crew.abandoned()).isEqualTo(2);
        assertThat(made.subList(0, 2)).allMatch(one -> one.contains("did not return within 6 s"));
        assertThat(made.subList(2, 10)).hasSize(8).allMatch(one -> one.contains("given up before it began"));
    }

    @Test
    void anInterruptedUserWaitsASecondForWhatIsUnderWay() {
        Crew<String> crew = crew(3, Integer.MAX_VALUE, Optional.empty(), i -> {
            interrupted.set(true);
            while (testEnds.getCount() > 0) {
                now.addAndGet(SECOND / 10);
                Thread.onSpinWait();
            }
            return "";
        });

        List<String> made = crew.work(1);

        assertThat(made.get(0)).contains("INTERRUPTED", "was interrupted, and abandoned: a step did not return");
        assertThat(made.subList(1, 3)).allMatch(one -> one.contains("was interrupted before it began"));
    }

    @Test
    void patienceIsTheLimitAndTheSameOnceMoreButAtLeastASecond() {
        assertThat(patience(Duration.ofMillis(500)).verdict(0, 0, 1_499_999_999L))
                .isNull();
        assertThat(patience(Duration.ofMillis(500)).verdict(0, 0, 1_500_000_000L))
                .isEqualTo(Stop.Reason.TIME);
        assertThat(patience(Duration.ofSeconds(5)).verdict(0, 0, 10 * SECOND - 1))
                .isNull();
        assertThat(patience(Duration.ofSeconds(5)).inWords()).isEqualTo("10 s");
        assertThat(patience(Duration.ofSeconds(Long.MAX_VALUE)).verdict(0, 0, Long.MAX_VALUE - 1))
                .isNull();
    }

    private Patience patience(Duration limit) {
        return Patience.with(Optional.of(limit), interrupted::get, now::get);
    }

    @Test
    void afterAnInterruptionWhatShowsSignsOfLifeIsWaitedFor() {
        interrupted.set(true);

        assertThat(patience(Duration.ofSeconds(50)).verdict(5 * SECOND, 2 * SECOND, 6 * SECOND - 1))
                .isNull();
        assertThat(patience(Duration.ofSeconds(50)).verdict(5 * SECOND, 2 * SECOND, 6 * SECOND))
                .isEqualTo(Stop.Reason.INTERRUPTED);
    }
}
