package org.thalweg.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table to learn from, known by its name: one that ships with Thalweg, or a CSV file of the user's. Its last column
 * is the target, all others are features. A file is read once, when it is named.
 */
public final class DataSet {
    /** What ships, and how many columns are used; the file SOURCES.txt beside the tables says where they are from. */
    private enum Shipped {
        IRIS("iris.csv", 5, true),
        /** Without the species: the petal's width is the target. */
        IRIS_PETALS("iris.csv", 4, false),
        BREAST_CANCER("breast-cancer.csv", 31, true);

        private final boolean isBinary; // known without reading it
        private final Supplier<Sample> sample;

        Shipped(String resource, int width, boolean isBinary) {
            this.isBinary = isBinary;
            this.sample = Suppliers.memoize(() -> Sample.of(Csv.parse(resource, text(resource)), width));
        }

        private static String text(String resource) {
            try {
                return Resources.toString(Resources.getResource(DataSet.class, resource), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String spelling() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final String name;
    private final boolean isBinary;
    private final Supplier<Sample> sample;
    private final Memo<Boolean, Sample> prepared = new Memo<>();
    private final Memo<Boolean, Sample> signed = new Memo<>();

    private DataSet(String name, boolean isBinary, Supplier<Sample> sample) {
        this.name = name;
        this.isBinary = isBinary;
        this.sample = sample;
    }

    /**
     * The data of a name.
     *
     * @param name {@code iris}, {@code iris-petals}, {@code breast-cancer}, or the path of a CSV file of numbers
     * @throws IllegalArgumentException if it is none of these, or the file can't be read or holds something else
     */
    public static DataSet of(String name) {
        for (Shipped shipped : Shipped.values()) {
            if (shipped.spelling().equals(name.toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return new DataSet(shipped.spelling(), shipped.isBinary, shipped.sample);
            }
        }
        double[][] table = Csv.parse(name, read(name));
        checkArgument(
                table[0].length >= 2, "%s must have at least 2 columns, of which the last is the target, got 1", name);
        Sample sample = Sample.of(table, table[0].length);
        return new DataSet(name, sample.classes() == 2, Suppliers.ofInstance(sample));
    }

    private static String read(String name) {
        String names = Arrays.stream(Shipped.values()).map(Shipped::spelling).collect(Collectors.joining(", "));
        try {
            return new String(Files.readAllBytes(Path.of(name)), StandardCharsets.UTF_8);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new IllegalArgumentException("there is no file '" + name + "', and the data sets are " + names, e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the file '" + name + "' can't be read: " + e.getMessage(), e);
        }
    }

    /** The number of features. */
    int columns() {
        return sample.get().columns;
    }

    /** Refuses a mini-batch of more rows than there are; without one nothing is read. */
    void checkBatch(int batch) {
        checkArgument(batch >= 0, "batch must be >= 0, got %s", batch);
        if (batch > 0) {
            int rows = sample.get().rows;
            checkArgument(batch <= rows, "batch must be <= %s, as %s has rows, got %s", rows, name, batch);
        }
    }

    /** Refuses targets that are not of two values. */
    void checkBinary() {
        if (!isBinary) {
            throw new IllegalArgumentException("the last column of " + name
                    + " must have 2 different values, one a class, got "
                    + sample.get().classes());
        }
    }

    /** The rows, their features standardised or not. */
    Sample sample(boolean standardize) {
        return prepared.get(standardize, yes -> yes ? sample.get().standardized() : sample.get());
    }

    /** The rows with targets −1, for the lower of the two, and 1. */
    Sample signedSample(boolean standardize) {
        return signed.get(standardize, yes -> sample(yes).signed());
    }

    /** An equal name. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DataSet data && name.equals(data.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
