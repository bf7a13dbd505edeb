package org.thalweg.app.isolation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.thalweg.api.Box;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Differentiated;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.StandIn;
import org.thalweg.app.run.ManyValues;
import org.thalweg.app.run.UnfinishedException;

/**
 * Stands for an objective whose code only children run. What it says of itself was asked before; its values are asked
 * of a child, of which the first that is lost is the last one tried.
 */
final class RemoteObjective implements ManyValues, StandIn {
    /** How long values may take where no run's time says it. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Children children;
    private final Class<?> type;
    private final Facts facts;
    private volatile String lost = ""; // why there are no values any more

    private RemoteObjective(Children children, Class<?> type, Facts facts) {
        this.children = children;
        this.type = type;
        this.facts = facts;
    }

    /** @param type the class of what it stands for */
    static Objective of(Children children, Class<?> type, Facts facts) {
        RemoteObjective plain = new RemoteObjective(children, type, facts);
        return switch (facts.gradient()) {
            case NUMERIC -> plain;
            case ANALYTIC -> new WithGradient(plain);
            case AUTOMATIC -> new Differentiated(plain, original -> Optional.of(new WithGradient(plain)));
        };
    }

    @Override
    public Class<?> type() {
        return type;
    }

    @Override
    public int dimension() {
        return facts.dimension();
    }

    @Override
    public Box domain() {
        return facts.domain().get();
    }

    @Override
    public double[] start() {
        return facts.start().get().toArray();
    }

    @Override
    public List<Minimum> minima() {
        return facts.minima().get();
    }

    /** Says only whether it is another: runs make their draws where they are. */
    @Override
    public Objective draw(RandomGenerator random) {
        return facts.stochastic() ? new RemoteObjective(children, type, facts) : this;
    }

    @Override
    public double value(double[] x) {
        Values one = values(List.of(x));
        if (!one.hole().isEmpty()) {
            throw new IllegalStateException(one.hole());
        }
        return one.values()[0];
    }

    @Override
    public Values values(List<double[]> locations) {
        int n = locations.get(0).length;
        double[] points = new double[n * locations.size()];
        for (int i = 0; i < locations.size(); i++) {
            System.arraycopy(locations.get(i), 0, points, i * n, n);
        }
        Answer answer = asked(points, n, false);
        String hole = "";
        if (!answer.texts().isEmpty()) {
            String[] thrown = answer.texts().get(0).split(" ", 2);
            hole = "at " + Vector.of(locations.get(Integer.parseInt(thrown[0]))) + " it threw " + thrown[1];
        }
        return new Values(answer.numbers(), hole);
    }

    private double valueAndGradient(double[] x, double[] gradient) {
        Answer answer = asked(x, x.length, true);
        if (!answer.texts().isEmpty()) {
            throw new IllegalStateException("it threw " + answer.texts().get(0).split(" ", 2)[1]);
        }
        System.arraycopy(answer.numbers(), 1, gradient, 0, gradient.length);
        return answer.numbers()[0];
    }

    private Answer asked(double[] points, int n, boolean gradients) {
        if (!lost.isEmpty()) {
            throw new UnfinishedException(lost);
        }
        try {
            Children.Member member = children.any();
            try {
                member.child()
                        .ask(Map.of(
                                "ask",
                                "values",
                                "points",
                                Doubles.text(points),
                                "dimension",
                                n,
                                "gradients",
                                gradients));
                Answer answer = children.answer(
                        member.child(),
                        "values",
                        children.session().budget().time().orElse(PATIENCE));
                children.giveBack(member);
                return answer;
            } catch (Children.Lost e) {
                children.drop(member);
                throw e;
            }
        } catch (Children.Lost e) {
            lost = "when asked for values, " + e.getMessage();
            throw new UnfinishedException(lost);
        }
    }

    /** The same with the gradient, which a child has. */
    private record WithGradient(RemoteObjective plain) implements Differentiable, ManyValues, StandIn {
        @Override
        public Class<?> type() {
            return plain.type();
        }

        @Override
        public double value(double[] x) {
            return plain.value(x);
        }

        @Override
        public Values values(List<double[]> locations) {
            return plain.values(locations);
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            return plain.valueAndGradient(x, gradient);
        }

        @Override
        public int dimension() {
            return plain.dimension();
        }

        @Override
        public Box domain() {
            return plain.domain();
        }

        @Override
        public double[] start() {
            return plain.start();
        }

        @Override
        public List<Minimum> minima() {
            return plain.minima();
        }

        @Override
        public Objective draw(RandomGenerator random) {
            Objective drawn = plain.draw(random);
            return drawn == plain ? this : drawn;
        }
    }
}
