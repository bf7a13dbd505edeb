package org.thalweg.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Doubles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables of numbers as text: a row a line, commas between the columns, and maybe a line of names first. */
final class Csv {
    private static final Splitter COMMA = Splitter.on(',').trimResults();
    private static final Map<String, String> OTHER_SEPARATORS = ImmutableMap.of(";", "';'", "\t", "a tab");
    private static final CharMatcher NAME = CharMatcher.forPredicate(Character::isLetter);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    /**
     * The rows, all of one length.
     *
     * @param name what to call the table where it is refused
     * @throws IllegalArgumentException if there is none, a cell is no finite number, or a row is longer or shorter
     */
    static double[][] parse(String name, String text) {
        List<double[]> rows = new ArrayList<>();
        int number = 0;
        String whole = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        for (String line : whole.lines().toList()) {
            number++;
            List<String> cells = COMMA.splitToList(line);
            checkSeparator(name + ", line " + number, cells);
            boolean isHeader = rows.isEmpty() && cells.stream().noneMatch(Csv::isNumber);
            if (!line.isBlank() && !isHeader) {
                rows.add(row(name + ", line " + number, cells, rows.isEmpty() ? cells.size() : rows.get(0).length));
            }
        }
        checkArgument(!rows.isEmpty(), "%s holds no row of numbers separated by commas", name);
        return rows.toArray(double[][]::new);
    }

    /** Refuses what spreadsheets put between columns instead of commas; a name in a header may hold it. */
    private static void checkSeparator(String where, List<String> cells) {
        boolean hasNames = cells.size() > 1 && cells.stream().anyMatch(NAME::matchesAnyOf);
        if (!hasNames) {
            OTHER_SEPARATORS.forEach((separator, spoken) -> checkArgument(
                    cells.stream().noneMatch(cell -> cell.contains(separator)),
                    "%s: columns must be separated by commas, and numbers have a point, got %s between columns",
                    where,
                    spoken));
        }
    }

    private static boolean isNumber(String cell) {
        return Doubles.tryParse(cell) != null;
    }

    private static double[] row(String where, List<String> cells, int columns) {
        checkArgument(
                cells.size() == columns, "%s: expected %s columns as above, got %s", where, columns, cells.size());
        double[] row = new double[columns];
        for (int j = 0; j < columns; j++) {
            Double number = Doubles.tryParse(cells.get(j));
            checkArgument(
                    number != null && Double.isFinite(number),
                    "%s: column %s must be a finite number, got '%s'",
                    where,
                    j + 1,
                    cells.get(j));
            row[j] = number;
        }
        return row;
    }
}
