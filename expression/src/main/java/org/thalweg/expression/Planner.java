package org.thalweg.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes a program of cells. A cell is computed in the innermost branch that all its uses lie in, so that what is not
 * asked for is not computed, and what is asked for is computed once.
 */
final class Planner {
    /** Where cells are computed: the whole formula, or one branch of a conditional. */
    private static final class Region {
        final Region outer;
        final int depth;
        final List<Integer> cells = new ArrayList<>();

        Region(Region outer) {
            this.outer = outer;
            this.depth = outer == null ? 0 : outer.depth + 1;
        }

        /** The innermost region that this one and another lie in. */
        Region common(Region other) {
            Region one = this;
            Region two = other;
            while (one != two) {
                if (one.depth < two.depth) {
                    two = two.outer;
                } else {
                    one = one.outer;
                }
            }
            return one;
        }
    }

    private final List<Cell> cells;
    private final Region whole = new Region(null);
    private final Region[] home;
    private final Region[] yes;
    private final Region[] no;

    /** Whether the value depends on a variable not in jumps alone. */
    private final boolean[] varies;

    /** Whether an adjoint is passed to it. */
    private final boolean[] carries;

    /** Whether its adjoint has to begin with 0, since whether there is a first contribution depends on a branch. */
    private final boolean[] cleared;

    private final boolean[] touched;

    private Planner(List<Cell> cells) {
        int count = cells.size();
        this.cells = cells;
        this.home = new Region[count];
        this.yes = new Region[count];
        this.no = new Region[count];
        this.varies = new boolean[count];
        this.carries = new boolean[count];
        this.cleared = new boolean[count];
        this.touched = new boolean[count];
    }

    /**
     * The program that computes the last of some cells.
     *
     * @param variables how many there are
     */
    static Program plan(List<Cell> cells, int variables) {
        Planner planner = new Planner(cells);
        planner.settle();
        planner.followVariables();
        return planner.program(variables);
    }

    /** From the last cell, so that all uses of a cell have been seen when it is settled. */
    private void settle() {
        int last = cells.size() - 1;
        home[last] = whole;
        for (int i = last; i >= 0; i--) {
            Cell cell = cells.get(i);
            if (cell instanceof Cell.Variable || cell instanceof Cell.Literal) {
                home[i] = whole;
            }
            if (home[i] == null) {
                continue; // left behind by folding
            }
            Region here = home[i];
            cell.operands().forEach(operand -> use(operand, here));
            if (cell instanceof Cell.Conditional conditional) {
                yes[i] = new Region(here);
                no[i] = new Region(here);
                use(conditional.yes(), yes[i]);
                use(conditional.no(), no[i]);
            }
        }
        IntStream.rangeClosed(0, last).filter(i -> home[i] != null).forEach(i -> home[i].cells.add(i));
    }

    private void use(int cell, Region region) {
        home[cell] = home[cell] == null ? region : home[cell].common(region);
    }

    private void followVariables() {
        for (int i = 0; i < cells.size(); i++) {
            varies[i] = cells.get(i) instanceof Cell.Variable
                    || slants(i).stream().anyMatch(slanted -> varies[slanted.operand]);
        }
        int last = cells.size() - 1;
        carries[last] = varies[last];
        touched[last] = true;
        for (int i = last; i >= 0; i--) {
            if (carries[i]) {
                slants(i).forEach(slanted -> carries[slanted.operand] = varies[slanted.operand]);
            }
        }
    }

    private record Slanted(int operand, Slant slant) {}

    /** What a cell depends on not in jumps alone, and how. */
    private List<Slanted> slants(int i) {
        List<Slanted> slants = new ArrayList<>();
        Cell cell = cells.get(i);
        if (cell instanceof Cell.Unary unary && !unary.operation().isFlat()) {
            slants.add(new Slanted(unary.operand(), new Slant.Unary(unary.operation(), unary.operand())));
        } else if (cell instanceof Cell.Binary binary) {
            BinaryOperation operation = binary.operation();
            if (!operation.isFlatLeft()) {
                slants.add(
                        new Slanted(binary.left(), new Slant.Binary(operation, binary.left(), binary.right(), true)));
            }
            if (!operation.isFlatRight()) {
                slants.add(
                        new Slanted(binary.right(), new Slant.Binary(operation, binary.left(), binary.right(), false)));
            }
        } else if (cell instanceof Cell.Conditional conditional) {
            slants.add(new Slanted(conditional.yes(), Slant.Through.BRANCH));
            slants.add(new Slanted(conditional.no(), Slant.Through.BRANCH));
        }
        return slants;
    }

    private Program program(int variables) {
        int count = cells.size();
        Step.Block forward = forward(whole);
        List<Step> backward = new ArrayList<>();
        if (carries[count - 1]) {
            backward.add(new Step.SetNumber(1, adjoint(count - 1)));
        }
        backward.addAll(backward(whole));
        int[] nested = IntStream.range(0, count)
                .filter(i -> home[i] != null && home[i] != whole)
                .toArray();
        int[] adjoints = new int[variables];
        Arrays.fill(adjoints, -1);
        for (int i = 0; i < count; i++) {
            if (cells.get(i) instanceof Cell.Variable variable && carries[i]) {
                adjoints[variable.index()] = adjoint(i);
            }
        }
        return new Program(forward, new Step.Block(List.copyOf(backward)), nested, count, adjoints);
    }

    private int adjoint(int cell) {
        return cells.size() + cell;
    }

    private Step.Block forward(Region region) {
        return new Step.Block(region.cells.stream().map(this::forward).toList());
    }

    private Step forward(int i) {
        Cell cell = cells.get(i);
        if (cell instanceof Cell.Literal literal) {
            return new Step.SetNumber(literal.number(), i);
        }
        if (cell instanceof Cell.Variable variable) {
            return new Step.SetVariable(variable.index(), i);
        }
        if (cell instanceof Cell.Unary unary) {
            return new Step.Unary(unary.operation(), unary.operand(), i);
        }
        if (cell instanceof Cell.Binary binary) {
            return new Step.Binary(binary.operation(), binary.left(), binary.right(), i);
        }
        Cell.Conditional conditional = (Cell.Conditional) cell;
        return new Step.Fork(
                conditional.condition(), branch(yes[i], conditional.yes(), i), branch(no[i], conditional.no(), i));
    }

    private Step.Block branch(Region region, int from, int to) {
        return new Step.Block(List.of(forward(region), new Step.Copy(from, to)));
    }

    /** The steps back over a region; its cells' adjoints are complete when their turn comes. */
    private List<Step> backward(Region region) {
        List<Step> steps = new ArrayList<>();
        for (int k = region.cells.size() - 1; k >= 0; k--) {
            int i = region.cells.get(k);
            if (!carries[i]) {
                continue;
            }
            if (cells.get(i) instanceof Cell.Conditional conditional) {
                steps.add(new Step.Fork(
                        conditional.condition(),
                        backward(i, conditional.yes(), yes[i]),
                        backward(i, conditional.no(), no[i])));
            } else {
                slants(i).stream()
                        .filter(slanted -> varies[slanted.operand])
                        .forEach(slanted -> steps.add(pass(i, slanted, region)));
            }
        }
        for (int i : region.cells) {
            if (cleared[i]) {
                steps.add(0, new Step.SetNumber(0, adjoint(i)));
            }
        }
        return List.copyOf(steps);
    }

    private Step.Block backward(int conditional, int branch, Region region) {
        List<Step> steps = new ArrayList<>();
        if (varies[branch]) {
            steps.add(pass(conditional, new Slanted(branch, Slant.Through.BRANCH), region));
        }
        steps.addAll(backward(region));
        return new Step.Block(List.copyOf(steps));
    }

    private Step pass(int from, Slanted to, Region region) {
        int operand = to.operand;
        boolean first = !touched[operand] && home[operand] == region;
        if (!touched[operand] && !first) {
            cleared[operand] = true;
        }
        touched[operand] = true;
        return new Step.Pass(to.slant, from, adjoint(from), adjoint(operand), first);
    }
}
