package org.thalweg.app.words;

import java.util.Optional;
import org.thalweg.api.Box;
import org.thalweg.api.Trace;
import org.thalweg.app.text.Phrase;

/** The path left the objective's domain, for a while or for good. */
final class OutsideDomain implements Finding {
    /** The share of the domain's longest side that must be crossed: a toe over the line is no news. */
    private static final double FAR = 0.01;

    @Override
    public Optional<String> in(Evidence run) {
        return run.ground().domain().flatMap(domain -> sentence(run, domain));
    }

    private static Optional<String> sentence(Evidence run, Box domain) {
        Trace trace = run.trace();
        double longest = 0;
        for (int i = 0; i < domain.dimension(); i++) {
            longest = Math.max(longest, domain.upper().get(i) - domain.lower().get(i));
        }
        if (outside(trace, 0, domain) > 0) {
            return Optional.empty(); // it started there, as the user wished
        }
        int left = -1;
        int farthest = 0;
        for (int row = 1; row < trace.size(); row++) {
            if (left < 0 && outside(trace, row, domain) > 0) {
                left = row;
            }
            farthest = outside(trace, row, domain) > outside(trace, farthest, domain) ? row : farthest;
        }
        double far = outside(trace, farthest, domain);
        if (left < 0 || far <= FAR * longest) {
            return Optional.empty();
        }
        double end = outside(trace, run.last(), domain);
        String way = "It left the domain by " + run.step(left) + ", ";
        if (farthest == run.last()) {
            return Optional.of(way + "and ended " + Phrase.number(far) + " outside.");
        }
        return Optional.of(way + "was " + Phrase.number(far) + " outside at " + run.step(farthest)
                + (end > 0 ? ", and ended " + Phrase.number(end) + " outside." : ", and came back."));
    }

    /** How far a row lies outside, along the coordinate that is farthest; 0 within. */
    private static double outside(Trace trace, int row, Box domain) {
        double outside = 0;
        for (int i = 0; i < trace.dimension(); i++) {
            double x = trace.x(row, i);
            outside = Math.max(
                    outside,
                    Math.max(domain.lower().get(i) - x, x - domain.upper().get(i)));
        }
        return outside;
    }
}
