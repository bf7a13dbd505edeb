package org.thalweg.expression;

/** The slope of an operation by one of its operands, which lie in a {@linkplain Step memory}. */
sealed interface Slant {
    double slope(double[] memory, int result);

    /** Multiplies what is on the stack by the slope. */
    void compile(Assembler assembler, int result);

    /** What a branch passes on. */
    enum Through implements Slant {
        BRANCH;

        @Override
        public double slope(double[] memory, int result) {
            return 1;
        }

        @Override
        public void compile(Assembler assembler, int result) {}
    }

    record Unary(UnaryOperation operation, int operand) implements Slant {
        @Override
        public double slope(double[] memory, int result) {
            return operation.slope(memory[operand], memory[result]);
        }

        @Override
        public void compile(Assembler assembler, int result) {
            assembler.load(operand);
            assembler.load(result);
            assembler.timesSlope(operation);
        }
    }

    /** @param byLeft whether the slope is by the left operand or by the right one */
    record Binary(BinaryOperation operation, int left, int right, boolean byLeft) implements Slant {
        @Override
        public double slope(double[] memory, int result) {
            double a = memory[left];
            double b = memory[right];
            return byLeft ? operation.slopeLeft(a, b, memory[result]) : operation.slopeRight(a, b, memory[result]);
        }

        @Override
        public void compile(Assembler assembler, int result) {
            assembler.load(left);
            assembler.load(right);
            assembler.load(result);
            assembler.timesSlope(operation, byLeft ? "Left" : "Right");
        }
    }
}
