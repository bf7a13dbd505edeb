package org.thalweg.app.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.text.Numbers;

/**
 * What was tried of an entry.
 *
 * @param typed the entry's own runs
 * @param knobs what can be tuned
 * @param trials in the order of their values
 */
record TunedEntry(Trial typed, Knobs knobs, List<Trial> trials) {
    Entry entry() {
        return typed.run().entry();
    }

    /** The best of all, as typed where nothing is better. */
    Trial best() {
        Trial best = typed;
        for (Trial trial : trials) {
            best = better(best, trial);
        }
        return best;
    }

    boolean isTuned() {
        return best() != typed;
    }

    long evaluations() {
        return trials.stream().mapToLong(Trial::spent).sum();
    }

    int runs() {
        return trials.stream().mapToInt(trial -> trial.attempts().size()).sum();
    }

    /** Whether the first parameter is one of this entry's, so that it has a curve. */
    boolean hasCurve() {
        return knobs.of(0).isPresent() && !trials.isEmpty();
    }

    /** Where a trial stands on the axis of the first parameter. */
    double position(Trial trial) {
        return knobs.of(0)
                .orElseThrow()
                .grid()
                .position(Numbers.parse(trial.values().get(0)));
    }

    /**
     * For each value of the first parameter, in the order of the axis, the best trial that has it; the run as typed is
     * one of them, unless its value has no place on the axis.
     */
    List<Trial> profile() {
        Map<Double, Trial> best = new TreeMap<>();
        for (Trial trial : trials) {
            best.merge(position(trial), trial, TunedEntry::better);
        }
        if (position(typed) > 0) {
            best.merge(position(typed), typed, (tried, asTyped) -> better(asTyped, tried));
        }
        return new ArrayList<>(best.values());
    }

    private static Trial better(Trial first, Trial second) {
        return Trial.BETTER.compare(second, first) < 0 ? second : first;
    }

    /** The values of the first parameter, of which the median loss is a level or less. */
    SafeRange safe(double level) {
        return SafeRange.of(profile().stream()
                .map(trial -> new SafeRange.Point(
                        Numbers.parse(trial.values().get(0)), position(trial), trial.median() <= level))
                .toList());
    }
}
