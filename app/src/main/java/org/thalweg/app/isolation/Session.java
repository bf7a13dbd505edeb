package org.thalweg.app.isolation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.api.Vector;
import org.thalweg.app.catalog.GradientKind;
import org.thalweg.app.run.Budget;
import org.thalweg.app.text.Json;

/**
 * What is the same for all that a child does.
 *
 * @param plugins the folders of plugins
 * @param objective its spec
 * @param gradient the only kind to take; empty: the best
 * @param start where the user wants to start; empty: the objective's customary start
 * @param budget when runs end
 */
record Session(
        List<Path> plugins, String objective, Optional<GradientKind> gradient, Optional<Vector> start, Budget budget) {
    private static final long VERSION = 1;

    String line(String token) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("token", token);
        json.put("plugins", plugins.stream().map(Path::toString).toList());
        json.put("objective", objective);
        gradient.ifPresent(kind -> json.put("gradient", kind.name()));
        start.ifPresent(x -> json.put("start", Doubles.text(x.toArray())));
        budget.steps().ifPresent(steps -> json.put("steps", steps));
        budget.evaluations().ifPresent(evaluations -> json.put("evaluations", evaluations));
        budget.target().ifPresent(target -> json.put("target", Doubles.text(target)));
        budget.time().ifPresent(time -> json.put("time", time.toString()));
        return Json.line(json);
    }

    /** What {@link #line} wrote. */
    static Session of(Wired line) {
        if (line.whole("version") != VERSION) {
            throw new IllegalArgumentException("of another version of Thalweg");
        }
        return new Session(
                line.texts("plugins").stream().map(Path::of).toList(),
                line.text("objective"),
                line.optional("gradient").map(GradientKind::valueOf),
                line.optional("start").map(x -> Vector.of(Doubles.of(x))),
                new Budget(
                        line.optionalWhole("steps"),
                        line.optionalWhole("evaluations"),
                        line.optional("target").map(target -> Doubles.of(target)[0]),
                        line.optional("time").map(Duration::parse)));
    }
}
