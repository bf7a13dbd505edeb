package com.example.valleys;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.List;
import org.thalweg.api.Box;
import org.thalweg.api.Description;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;

@Description("The sum of squares, each times a weight.")
public record Polygon(@Description("The weights, digits with anything between them.") String weights)
        implements Objective {
    public Polygon() {
        this("1 and 9");
    }

    /** By a constant that Guava had up to version 25, so that the program's own would not do. */
    private List<String> digits() {
        return Splitter.on(CharMatcher.DIGIT.negate()).omitEmptyStrings().splitToList(weights);
    }

    @Override
    public int dimension() {
        return digits().size();
    }

    @Override
    public Box domain() {
        return Box.cube(dimension(), -3, 3);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(Minimum.of(0, new double[dimension()]));
    }

    @Override
    public double value(double[] x) {
        List<String> digits = digits();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Integer.parseInt(digits.get(i)) * x[i] * x[i];
        }
        return sum;
    }
}
