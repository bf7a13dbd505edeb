package org.thalweg.app.text;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, each as wide as its widest cell; those of numbers are flush right. */
public final class Table {
    private final boolean[] flushRight;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param header a heading a column; one that starts with {@code >} is flush right */
    public Table(String... header) {
        flushRight = new boolean[header.length];
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < header.length; i++) {
            flushRight[i] = header[i].startsWith(">");
            headings.add(flushRight[i] ? header[i].substring(1) : header[i]);
        }
        rows.add(headings);
    }

    public void add(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(Plain.text(cell));
        }
        rows.add(row);
    }

    /** The headings, then the cells of each row. */
    public List<List<String>> rows() {
        return rows;
    }

    /** The lines, each with its line end. */
    @Override
    public String toString() {
        int[] widths = new int[flushRight.length];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int padding = widths[i] - row.get(i).length();
                line.append(i == 0 ? "" : "  ");
                line.append(flushRight[i] ? " ".repeat(padding) + row.get(i) : row.get(i) + " ".repeat(padding));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
