package org.thalweg.schedulers;

import java.util.List;
import org.thalweg.api.Description;
import org.thalweg.api.Rates;
import org.thalweg.api.Scheduler;

/**
 * The 1cycle policy: the learning rate rises from {@code maxLr/divFactor} to maxLr and falls far below where it began,
 * once; the momentum falls and rises meanwhile.
 *
 * <pre>{@code
 * initial = maxLr / divFactor,  least = initial / finalDivFactor,  n = totalSteps
 *
 *               until step           lr                 momentum
 * rise          pctStart n - 1       initial → maxLr    maxMomentum → baseMomentum
 * fall          n - 1                maxLr → least      baseMomentum → maxMomentum
 *
 * threePhase:
 * fall          2 pctStart n - 2     maxLr → initial    baseMomentum → maxMomentum
 * then          n - 1                initial → least    maxMomentum
 * }</pre>
 *
 * <p>Step n is one too many: the rate jumps up there, along lines to below 0, and a further step is refused.
 *
 * <p>Smith and Topin, Super-convergence: very fast training of neural networks using large learning rates, 2017,
 * arXiv:1708.07120. PyTorch's {@code OneCycleLR}; the momentum is Adam's beta1. A phase without length, by which
 * PyTorch divides, counts as over.
 *
 * @param maxLr the rate at the top, {@code >= 0}; NaN: the optimiser's lr
 * @param totalSteps the steps of the cycle, {@code >= 1}; 0: the run's
 * @param pctStart the share of the steps in which the rate rises, in [0, 1]
 * @param anneal along which curve it rises and falls
 * @param cycleMomentum whether to drive the momentum
 * @param baseMomentum the momentum at the top, in [0, 1)
 * @param maxMomentum the momentum at the ends, in [0, 1)
 * @param divFactor what maxLr is divided by at first, {@code > 0}
 * @param finalDivFactor what the first rate is divided by at last, {@code > 0}
 * @param threePhase whether the rate first falls to where it began, as steeply as it rose
 */
@Description(
        "The 1cycle policy (Smith & Topin 2017), as torch's OneCycleLR. The learning rate rises to maxLr and falls "
                + "far below where it began; the momentum falls and rises.")
public record OneCycle(
        @Description("Rate at the top, >= 0; NaN: the optimiser's lr.")
        double maxLr,

        @Description("Steps of the cycle, >= 1; 0: the run's.")
        long totalSteps,

        @Description("Share of the steps in which the rate rises, in [0, 1].")
        double pctStart,

        @Description("Along which curve it rises and falls: cos or linear.")
        Anneal anneal,

        @Description("Drive the momentum too; false for an optimiser that has none.")
        boolean cycleMomentum,

        @Description("Momentum at the top, in [0, 1).") double baseMomentum,

        @Description("Momentum at the ends, in [0, 1).") double maxMomentum,

        @Description("What maxLr is divided by at first, > 0.")
        double divFactor,

        @Description("What the first rate is divided by at last, > 0.")
        double finalDivFactor,

        @Description("Fall first to where the rate began, as steeply as it rose.")
        boolean threePhase)
        implements Scheduler {
    /** A curve from one value to another. */
    public enum Anneal {
        /** Half a cosine. */
        COS {
            @Override
            double between(double from, double to, double share) {
                return to + (from - to) / 2 * (Math.cos(Math.PI * share) + 1);
            }
        },
        /** A straight line. */
        LINEAR {
            @Override
            double between(double from, double to, double share) {
                return (to - from) * share + from;
            }
        };

        abstract double between(double from, double to, double share);
    }

    private record Phase(double end, double lrFrom, double lrTo, double momentumFrom, double momentumTo) {}

    /** Over the run, up to the optimiser's lr; the others are PyTorch's defaults. */
    public OneCycle() {
        this(Double.NaN, 0, 0.3, Anneal.COS, true, 0.85, 0.95, 25, 1e4, false);
    }

    /** @throws IllegalArgumentException if a parameter is out of its range */
    public OneCycle {
        Ranges.checkGiven("anneal", anneal);
        Ranges.checkNotNegativeOrNaN("maxLr", maxLr);
        Ranges.checkAtLeast("totalSteps", totalSteps, 0);
        Ranges.checkShare("pctStart", pctStart);
        Ranges.checkMomentum("baseMomentum", baseMomentum);
        Ranges.checkMomentum("maxMomentum", maxMomentum);
        Ranges.checkPositive("divFactor", divFactor);
        Ranges.checkPositive("finalDivFactor", finalDivFactor);
    }

    @Override
    public Schedule start(double lr, long steps) {
        long total = Plan.orSteps("totalSteps", totalSteps, steps);
        List<Phase> phases = phases(Double.isNaN(maxLr) ? lr : maxLr, total);
        return Link.setting((step, loss) -> {
            if (step > total) {
                throw new IllegalStateException("the cycle is over after totalSteps = " + total + " steps");
            }
            return rates(step, phases);
        });
    }

    private List<Phase> phases(double max, long total) {
        double initial = max / divFactor;
        double least = initial / finalDivFactor;
        Phase rise = new Phase(pctStart * total - 1, initial, max, maxMomentum, baseMomentum);
        return threePhase
                ? List.of(
                        rise,
                        new Phase(2 * pctStart * total - 2, max, initial, baseMomentum, maxMomentum),
                        new Phase(total - 1, initial, least, maxMomentum, maxMomentum))
                : List.of(rise, new Phase(total - 1, max, least, baseMomentum, maxMomentum));
    }

    private Rates rates(long step, List<Phase> phases) {
        double begin = 0;
        int i = 0;
        while (step > phases.get(i).end && i < phases.size() - 1) {
            begin = phases.get(i).end;
            i++;
        }
        Phase phase = phases.get(i);
        double share = phase.end == begin ? 1 : (step - begin) / (phase.end - begin);
        return new Rates(
                anneal.between(phase.lrFrom, phase.lrTo, share),
                cycleMomentum ? anneal.between(phase.momentumFrom, phase.momentumTo, share) : Double.NaN);
    }

    @Override
    public List<String> warnings(long steps) {
        if (totalSteps == 0) {
            return List.of();
        }
        if (steps > totalSteps) {
            String further = steps == totalSteps + 1 ? "" : " and a further one is refused";
            return List.of("the cycle is over after totalSteps = " + totalSteps + ", the run has " + steps
                    + " steps: the rate jumps at step " + totalSteps + further);
        }
        String when = steps <= pctStart * totalSteps ? "the rate still rises" : "the rate has not fallen yet";
        return steps > 0 && steps < totalSteps
                ? List.of(when + " when the run ends, since totalSteps = " + totalSteps + " and the run has " + steps
                        + " steps")
                : List.of();
    }
}
