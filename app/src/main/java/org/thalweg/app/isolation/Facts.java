package org.thalweg.app.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.thalweg.api.Box;
import org.thalweg.api.Minimum;
import org.thalweg.api.Objective;
import org.thalweg.api.Thrown;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.Asked;
import org.thalweg.app.catalog.GradientKind;
import org.thalweg.app.catalog.Gradients;

/**
 * What an objective says of itself: asked once, so that nobody need ask again.
 *
 * @param dimension as {@link Objective#dimension}
 * @param start as {@link Objective#start}, or what it threw
 * @param domain as {@link Objective#domain}, or what it threw
 * @param minima as {@link Objective#minima}, or what it threw
 * @param stochastic whether a draw is another objective
 * @param gradient where its gradient comes from
 */
record Facts(
        int dimension,
        Said<Vector> start,
        Said<Box> domain,
        Said<List<Minimum>> minima,
        boolean stochastic,
        GradientKind gradient) {
    /**
     * An answer, or what came instead.
     *
     * @param answer null: none
     * @param fault why there is none
     */
    record Said<T>(T answer, String fault) {
        static <T> Said<T> by(Supplier<T> question) {
            try {
                return new Said<>(question.get(), "it gave none");
            } catch (RuntimeException | Error e) { // a stranger's
                return new Said<>(null, "it threw " + Thrown.inWords(e));
            }
        }

        static <T> Said<T> of(Wired facts, String name, Supplier<T> read) {
            return facts.has(name) ? new Said<>(read.get(), "") : new Said<>(null, facts.text(name + "Fault"));
        }

        T get() {
            if (answer == null) {
                throw new IllegalStateException(fault);
            }
            return answer;
        }
    }

    /** @throws org.thalweg.app.text.UsageException if it throws when asked for its dimension or its gradient */
    static Facts of(Objective objective) {
        return new Facts(
                Asked.of(objective, "dimension", objective::dimension),
                Said.by(() -> Vector.of(objective.start())),
                Said.by(objective::domain),
                Said.by(() -> List.copyOf(objective.minima())),
                Said.by(() -> objective.draw(new SplittableRandom(0)) != objective)
                                .answer()
                        == Boolean.TRUE,
                Gradients.kind(objective));
    }

    /** @param notes why which gradients are by differences */
    Map<String, Object> json(List<String> notes) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dimension", dimension);
        put(
                json,
                "start",
                start.answer() == null ? null : Doubles.text(start.answer().toArray()),
                start);
        put(
                json,
                "domain",
                domain.answer() == null
                        ? null
                        : List.of(
                                Doubles.text(domain.answer().lower().toArray()),
                                Doubles.text(domain.answer().upper().toArray())),
                domain);
        List<String> places = new ArrayList<>(); // of each the value, then where
        if (minima.answer() != null) {
            minima.answer().forEach(minimum -> {
                places.add(Doubles.text(minimum.value()));
                places.add(Doubles.text(minimum.x().toArray()));
            });
        }
        put(json, "minima", minima.answer() == null ? null : places, minima);
        json.put("stochastic", stochastic);
        json.put("gradient", gradient.name());
        json.put("notes", notes);
        return json;
    }

    private static void put(Map<String, Object> json, String name, Object answer, Said<?> said) {
        if (answer == null) {
            json.put(name + "Fault", said.fault());
        } else {
            json.put(name, answer);
        }
    }

    /** What {@link #json} wrote. */
    static Facts of(Wired json) {
        return new Facts(
                (int) json.whole("dimension"),
                Said.of(json, "start", () -> Vector.of(Doubles.of(json.text("start")))),
                Said.of(json, "domain", () -> {
                    List<String> ends = json.texts("domain");
                    return new Box(Vector.of(Doubles.of(ends.get(0))), Vector.of(Doubles.of(ends.get(1))));
                }),
                Said.of(json, "minima", () -> minima(json.texts("minima"))),
                json.truth("stochastic"),
                GradientKind.valueOf(json.text("gradient")));
    }

    private static List<Minimum> minima(List<String> places) {
        List<Minimum> minima = new ArrayList<>();
        for (int i = 0; i < places.size(); i += 2) {
            minima.add(new Minimum(Doubles.of(places.get(i))[0], Vector.of(Doubles.of(places.get(i + 1)))));
        }
        return minima;
    }
}
