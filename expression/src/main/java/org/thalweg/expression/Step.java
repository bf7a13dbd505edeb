package org.thalweg.expression;

import java.util.List;

/**
 * A step of a {@link Program}: what an interpreter does, and what is compiled.
 *
 * <p>Both work on one memory, which holds each cell's value and each cell's adjoint, the derivative of the formula's
 * value by the cell's.
 */
sealed interface Step {
    /** @param careful whether to mend what is not finite, as {@link Program} says */
    void run(double[] x, double[] memory, boolean careful);

    void compile(Assembler assembler);

    /** Steps one after another. */
    record Block(List<Step> steps) implements Step {
        @Override
        public void run(double[] x, double[] memory, boolean careful) {
            for (int i = 0; i < steps.size(); i++) {
                steps.get(i).run(x, memory, careful);
            }
        }

        @Override
        public void compile(Assembler assembler) {
            steps.forEach(step -> step.compile(assembler));
        }
    }

    /** One of two blocks. */
    record Fork(int condition, Block yes, Block no) implements Step {
        @Override
        public void run(double[] x, double[] memory, boolean careful) {
            (memory[condition] != 0 ? yes : no).run(x, memory, careful);
        }

        @Override
        public void compile(Assembler assembler) {
            assembler.load(condition);
            assembler.fork(() -> yes.compile(assembler), () -> no.compile(assembler));
        }
    }

    record SetNumber(double number, int to) implements Step {
        @Override
        public void run(double[] x, double[] memory, boolean careful) {
            memory[to] = number;
        }

        @Override
        public void compile(Assembler assembler) {
            assembler.number(number);
            assembler.store(to);
        }
    }

    record SetVariable(int index, int to) implements Step {
        @Override
        public void run(double[] x, double[] memory, boolean careful) {
            memory[to] = x[index];
        }

        @Override
        public void compile(Assembler assembler) {
            assembler.variable(index);
            assembler.store(to);
        }
    }

    record Copy(int from, int to) implements Step {
        @Override
        public void run(double[] x, double[] memory, boolean careful) {
            memory[to] = memory[from];
        }

        @Override
        public void compile(Assembler assembler) {
            assembler.load(from);
            assembler.store(to);
        }
    }

    record Unary(UnaryOperation operation, int operand, int to) implements Step {
        @Override
        public void run(double[] x, double[] memory, boolean careful) {
            memory[to] = operation.apply(memory[operand]);
        }

        @Override
        public void compile(Assembler assembler) {
            assembler.load(operand);
            assembler.apply(operation);
            assembler.store(to);
        }
    }

    record Binary(BinaryOperation operation, int left, int right, int to) implements Step {
        @Override
        public void run(double[] x, double[] memory, boolean careful) {
            memory[to] = operation.apply(memory[left], memory[right]);
        }

        @Override
        public void compile(Assembler assembler) {
            assembler.load(left);
            assembler.load(right);
            assembler.apply(operation);
            assembler.store(to);
        }
    }

    /**
     * Adds to an operand's adjoint what an operation's contributes, that times the slope; the first to do so stores.
     *
     * @param result where the operation's result is
     * @param from where its adjoint is
     * @param to where the operand's adjoint is
     */
    record Pass(Slant slant, int result, int from, int to, boolean first) implements Step {
        @Override
        public void run(double[] x, double[] memory, boolean careful) {
            double adjoint = memory[from];
            double slope = slant.slope(memory, result);
            double contribution = careful ? mended(adjoint, slope, memory[result]) : adjoint * slope;
            memory[to] = first ? contribution : memory[to] + contribution;
        }

        private static double mended(double adjoint, double slope, double result) {
            boolean passes = adjoint != 0 && (Double.isFinite(slope) || !Double.isFinite(result));
            return passes ? adjoint * slope : 0;
        }

        @Override
        public void compile(Assembler assembler) {
            if (!first) {
                assembler.load(to);
            }
            assembler.load(from);
            slant.compile(assembler, result);
            if (!first) {
                assembler.add();
            }
            assembler.store(to);
        }
    }
}
