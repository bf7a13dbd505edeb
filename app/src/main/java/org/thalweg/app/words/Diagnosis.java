package org.thalweg.app.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thalweg.app.run.Experiment;
import org.thalweg.app.run.Outcome;

/** Says in words how runs on an objective came out, with the numbers that prove it. */
final class Diagnosis {
    /** More than these are read by nobody. */
    private static final int REMARKS = 2;

    /** How a run came out: the first that is true is said, so what explains more comes before what explains less. */
    private static final List<Finding> VERDICTS = List.of(
            new FailedRun(),
            new NotFiniteRun(),
            new AbandonedRun(),
            new UnmovedRun(),
            new ReachedTarget(),
            new DivergedRun(),
            new AtKnownMinimum(),
            new NoisyEnd(),
            new StillFalling(),
            new AtStationaryPoint(),
            new StalledRun(),
            new PlainEnd());

    /** What else is worth knowing, the most surprising first. */
    private static final List<Finding> REMARKS_BY_WEIGHT =
            List.of(new IdleFirstSteps(), new OutsideDomain(), new LowerEarlier(), new ZigZag(), new Overshoot());

    private final Ground ground;

    Diagnosis(Experiment experiment) {
        this(Ground.of(experiment.objective(), experiment.start().size()));
    }

    Diagnosis(Ground ground) {
        this.ground = ground;
    }

    /** One to three sentences. */
    String of(Outcome outcome) {
        Evidence run = new Evidence(outcome, ground);
        if (run.trace().size() == 0) {
            return "Kept no trace: " + outcome.result().stop().sentence() + ".";
        }
        List<String> sentences = new ArrayList<>();
        first(VERDICTS, run).ifPresent(sentences::add);
        REMARKS_BY_WEIGHT.stream()
                .map(remark -> remark.in(run).orElse(null))
                .filter(Objects::nonNull)
                .limit(REMARKS)
                .forEach(sentences::add);
        return String.join(" ", sentences);
    }

    private static Optional<String> first(List<Finding> findings, Evidence run) {
        return findings.stream()
                .map(finding -> finding.in(run))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
