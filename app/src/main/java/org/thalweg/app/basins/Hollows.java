package org.thalweg.app.basins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds which runs have ended in one minimum, where nobody told of it. */
final class Hollows {
    private final Closeness closeness;
    private final List<Group> groups = new ArrayList<>();
    private final Map<Cell, List<Integer>> near = new HashMap<>(); // so that each asks its neighbours alone

    Hollows(Closeness closeness) {
        this.closeness = closeness;
    }

    private record Cell(long column, long row) {}

    private static final class Group {
        private final Hollow hollow; // of the first
        private Arrival lowest;
        private int size;

        Group(Arrival first) {
            hollow = first.hollow();
            lowest = first;
        }
    }

    /** The index of the group that a run's end belongs to: one that is there already, if it is close to its first. */
    int add(Arrival arrival) {
        int index = groupOf(arrival.hollow());
        if (index < 0) {
            index = groups.size();
            groups.add(new Group(arrival));
            near.computeIfAbsent(cell(arrival.hollow(), 0, 0), cell -> new ArrayList<>())
                    .add(index);
        }
        Group group = groups.get(index);
        group.size++;
        if (arrival.loss() < group.lowest.loss()) {
            group.lowest = arrival;
        }
        return index;
    }

    private int groupOf(Hollow hollow) {
        for (int column = -1; column <= 1; column++) {
            for (int row = -1; row <= 1; row++) {
                for (int index : near.getOrDefault(cell(hollow, column, row), List.of())) {
                    Hollow other = groups.get(index).hollow;
                    if (closeness.areClose(hollow.x(), hollow.y(), other.x(), other.y())) {
                        return index;
                    }
                }
            }
        }
        return -1;
    }

    private Cell cell(Hollow hollow, int right, int up) {
        return new Cell(
                (long) Math.floor(hollow.x() / closeness.xRadius()) + right,
                (long) Math.floor(hollow.y() / closeness.yRadius()) + up);
    }

    /** The groups, by index, from the one that most runs belong to; of equal ones the first comes first. */
    List<Integer> bySize() {
        return IntStream.range(0, groups.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> -groups.get(index).size))
                .toList();
    }

    /** Where the lowest of a group's runs has ended. */
    Basin basin(int index) {
        Arrival lowest = groups.get(index).lowest;
        return new Basin(lowest.x(), lowest.y(), lowest.loss(), false);
    }
}
