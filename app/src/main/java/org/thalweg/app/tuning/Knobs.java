package org.thalweg.app.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.app.catalog.Catalog;
import org.thalweg.app.catalog.SpecText;
import org.thalweg.app.spec.Spec;

/**
 * What can be tuned of an entry.
 *
 * @param ofAxes of each parameter asked for, in that order; empty where the entry hasn't it
 */
record Knobs(List<Optional<Knob>> ofAxes) {
    /**
     * A parameter of an entry, and the values to try.
     *
     * @param parameter what is set
     * @param grid where its values are
     */
    record Knob(Hyperparameter parameter, LogGrid grid) {}

    Knobs {
        ofAxes = List.copyOf(ofAxes);
    }

    /** Of a parameter asked for, 0 for the first. */
    Optional<Knob> of(int axis) {
        return ofAxes.get(axis);
    }

    /** Whether the entry has none of the parameters. */
    boolean isEmpty() {
        return ofAxes.stream().allMatch(Optional::isEmpty);
    }

    /** What the parameters are as typed; empty text for one that the entry hasn't. */
    List<String> typed() {
        return ofAxes.stream()
                .map(knob -> knob.map(it -> SpecText.of(it.parameter().value())).orElse(""))
                .toList();
    }

    /** How many combinations of values there are, if there may be so many. */
    int combinations(int most) {
        return Arrays.stream(LogGrid.counts(grids(), most)).reduce(1, (a, b) -> a * b);
    }

    /** The combinations of values to try, so many at most; empty text for a parameter that the entry hasn't. */
    List<List<String>> points(int most) {
        if (isEmpty()) {
            return List.of();
        }
        int[] counts = LogGrid.counts(grids(), most);
        int grid = 0;
        List<List<String>> points = List.of(List.of());
        for (Optional<Knob> knob : ofAxes) {
            points = extended(
                    points, knob.isEmpty() ? List.of("") : knob.get().grid().values(counts[grid++]));
        }
        return points;
    }

    private List<LogGrid> grids() {
        return ofAxes.stream().flatMap(Optional::stream).map(Knob::grid).toList();
    }

    /** Each point with each value behind. */
    private static List<List<String>> extended(List<List<String>> points, List<String> values) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> point : points) {
            for (String value : values) {
                List<String> extended = new ArrayList<>(point);
                extended.add(value);
                longer.add(extended);
            }
        }
        return longer;
    }

    /** The spec of the entry's optimiser with other values. */
    Spec set(Spec spec, List<String> values, Catalog catalog) {
        Spec set = spec;
        for (int i = 0; i < values.size(); i++) {
            if (of(i).isPresent()) {
                set = of(i).get().parameter().set(set, values.get(i), catalog);
            }
        }
        return set;
    }
}
