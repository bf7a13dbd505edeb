package org.thalweg.expression;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The variables that a formula may name. */
interface Scope {
    /**
     * The index of a variable; -1 if there is none of this name.
     *
     * @throws IllegalArgumentException if the formula can't name this one, though it is one; the message says why
     */
    int index(String name);

    /** What there is, in words, of which each or the last may stand for more. */
    List<String> choices();

    /** The names of the variables, once the formula has been read. */
    List<String> variables();

    /** These names and no others. */
    record Given(List<String> variables) implements Scope {
        public Given {
            for (String variable : variables) {
                if (!Parser.NAME.matcher(variable).matches()) {
                    throw new IllegalArgumentException(
                            "a variable must be letters, digits and underscores, no digit first, got '" + variable
                                    + "'");
                }
            }
            if (Set.copyOf(variables).size() < variables.size()) {
                throw new IllegalArgumentException("the variables must be distinct, got " + variables);
            }
        }

        @Override
        public int index(String name) {
            return variables.indexOf(name);
        }

        @Override
        public List<String> choices() {
            return variables;
        }
    }

    /** The coordinates of a location, by letters or by numbers, as many as the formula goes to. */
    final class Coordinates implements Scope {
        /** Beyond it a slip of the finger would take all memory. */
        static final int MOST = 1_000_000;

        private static final List<String> LETTERS = List.of("x", "y", "z");

        private String first; // null: none yet
        private int count;

        @Override
        public int index(String name) {
            int letter = LETTERS.indexOf(name);
            boolean numbered = name.matches("x[1-9][0-9]*");
            if (letter < 0 && !numbered) {
                return -1;
            }
            if (first != null && isNumbered(first) != numbered) {
                throw new IllegalArgumentException(
                        "the variables are either x, y, z or x1, x2, ...: '" + name + "' can't follow '" + first + "'");
            }
            int index = numbered ? number(name) - 1 : letter;
            first = first == null ? name : first;
            count = Math.max(count, index + 1);
            return index;
        }

        private static boolean isNumbered(String name) {
            return name.length() > 1;
        }

        private static int number(String name) {
            // one digit more than the largest number has is too large, whatever digits they are
            String digits = name.substring(1, Math.min(name.length(), 9));
            int number = Integer.parseInt(digits);
            if (number > MOST) {
                throw new IllegalArgumentException("the variables end at x" + MOST + ", got '" + name + "'");
            }
            return number;
        }

        @Override
        public List<String> choices() {
            return Stream.concat(LETTERS.stream(), Stream.of("x1", "x2", "...")).toList();
        }

        @Override
        public List<String> variables() {
            return first == null || !isNumbered(first)
                    ? LETTERS.subList(0, count)
                    : IntStream.rangeClosed(1, count).mapToObj(i -> "x" + i).collect(Collectors.toUnmodifiableList());
        }
    }
}
