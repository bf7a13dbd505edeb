package org.thalweg.app;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, each as wide as its widest cell; those of numbers are flush right. */
final class Table {
    private final boolean[] flushRight;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param header a heading a column; one that starts with {@code >} is flush right */
    Table(String... header) {
        flushRight = new boolean[header.length];
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < header.length; i++) {
            flushRight[i] = header[i].startsWith(">");
            headings.add(flushRight[i] ? header[i].substring(1) : header[i]);
        }
        rows.add(headings);
    }

    void add(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(Plain.text(cell));
        }
        rows.add(row);
    }

    /** The lines, each with its line end. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int padding = width(i) - row.get(i).length();
                line.append(i == 0 ? "" : "  ");
                line.append(flushRight[i] ? " ".repeat(padding) + row.get(i) : row.get(i) + " ".repeat(padding));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
