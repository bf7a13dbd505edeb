package org.thalweg.objectives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.api.Differentiable;
import org.thalweg.api.Vector;

/** Objectives by name and parameters, {@code rosenbrock a=1.5 b=100}, for tables of values. */
final class Specs {
    private Specs() {}

    static Differentiable objective(String spec) {
        String[] words = spec.split(" ");
        Map<String, String> parameters = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] parts = words[i].split("=");
            parameters.put(parts[0], parts[1]);
        }
        int dimension = Integer.parseInt(parameters.getOrDefault("dimension", "2"));
        return switch (words[0]) {
            case "ackley" -> new Ackley(dimension);
            case "beale" -> new Beale();
            case "himmelblau" -> new Himmelblau();
            case "quadratic" ->
                new Quadratic(
                        Covariance.of(matrix(parameters.get("sigma"))),
                        Vector.of(row(parameters.get("optimum"))),
                        Double.parseDouble(parameters.get("div")));
            case "rastrigin" -> new Rastrigin(dimension);
            case "rosenbrock" ->
                new Rosenbrock(
                        dimension,
                        Double.parseDouble(parameters.getOrDefault("a", "1")),
                        Double.parseDouble(parameters.getOrDefault("b", "100")));
            case "sphere" -> new Sphere(dimension);
            case "styblinski-tang" -> new StyblinskiTang(dimension);
            default -> throw new IllegalArgumentException(spec);
        };
    }

    private static List<List<Double>> matrix(String text) {
        List<List<Double>> rows = new ArrayList<>();
        for (String row : text.substring(1, text.length() - 1).split("(?<=\\]),")) {
            rows.add(row(row));
        }
        return rows;
    }

    private static List<Double> row(String text) {
        List<Double> row = new ArrayList<>();
        for (String number : text.substring(1, text.length() - 1).split(",")) {
            if (!number.isEmpty()) {
                row.add(Double.valueOf(number));
            }
        }
        return row;
    }
}
