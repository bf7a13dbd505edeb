package org.thalweg.app.text;

import java.time.Duration;
import org.thalweg.api.Box;
import org.thalweg.api.Size;
import org.thalweg.api.Vector;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Makes values of what follows an option; picocli puts the option's name before what they say. */
public final class Converters {
    private Converters() {}

    public static TypeConversionException refused(String text, String wanted) {
        return new TypeConversionException("must be " + wanted + ", got '" + text + "'");
    }

    public static final class ToNumber implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double number = Numbers.parse(text);
                if (!Double.isNaN(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw refused(text, "a number");
        }
    }

    public static final class ToWhole implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Numbers.parseWhole(text, Long.MIN_VALUE, Long.MAX_VALUE);
            } catch (NumberFormatException e) {
                throw refused(text, "a whole number");
            }
        }
    }

    public static final class ToCount implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Numbers.parseWhole(text, 1, Long.MAX_VALUE);
            } catch (NumberFormatException e) {
                throw refused(text, "a whole number >= 1");
            }
        }
    }

    /** Runs of one entry, whose outcomes are held in memory. */
    public static final class ToStartCount implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                return (int) Numbers.parseWhole(text, 1, 10_000);
            } catch (NumberFormatException e) {
                throw refused(text, "a whole number from 1 to 10000");
            }
        }
    }

    /** Starts along each axis, whose ends are held in memory. */
    public static final class ToBasinsSize implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                return (int) Numbers.parseWhole(text, 2, 2_000);
            } catch (NumberFormatException e) {
                throw refused(text, "a whole number from 2 to 2000");
            }
        }
    }

    /** Trial runs of one entry. */
    public static final class ToTrialCount implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                return (int) Numbers.parseWhole(text, 2, 10_000);
            } catch (NumberFormatException e) {
                throw refused(text, "a whole number from 2 to 10000");
            }
        }
    }

    /** A learning rate. */
    public static final class ToRate implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double rate = Numbers.parse(text);
                if (rate >= 0 && rate < Double.POSITIVE_INFINITY) {
                    return rate;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw refused(text, "a finite number >= 0");
        }
    }

    /** Steps of a schedule that is held in memory. */
    public static final class ToScheduleSteps implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                return (int) Numbers.parseWhole(text, 1, 10_000_000);
            } catch (NumberFormatException e) {
                throw refused(text, "a whole number from 1 to 10000000");
            }
        }
    }

    /** Nodes along an axis, or contour levels. */
    public static final class ToFigureCount implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                return (int) Numbers.parseWhole(text, 2, 4_000);
            } catch (NumberFormatException e) {
                throw refused(text, "a whole number from 2 to 4000");
            }
        }
    }

    public static final class ToVector implements ITypeConverter<Vector> {
        @Override
        public Vector convert(String text) {
            try {
                Vector vector = Numbers.parseVector(text);
                if (vector.isFinite()) {
                    return vector;
                }
            } catch (NumberFormatException | UsageException e) {
                // said below
            }
            throw refused(text, "finite numbers separated by commas");
        }
    }

    public static final class ToDuration implements ITypeConverter<Duration> {
        private static final double LONGEST_SECONDS = 1e9;

        @Override
        public Duration convert(String text) {
            try {
                double seconds = Numbers.parse(text);
                if (seconds > 0 && seconds <= LONGEST_SECONDS) {
                    return Duration.ofNanos(Math.max(1, Math.round(seconds * 1e9)));
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw refused(text, "seconds > 0, at most 1e9");
        }
    }

    public static final class ToRange implements ITypeConverter<Box> {
        @Override
        public Box convert(String text) {
            Vector ends = new ToVector().convert(text);
            if (ends.size() != 4) {
                throw refused(text, "four numbers XMIN,XMAX,YMIN,YMAX");
            }
            try {
                return new Box(Vector.of(ends.get(0), ends.get(2)), Vector.of(ends.get(1), ends.get(3)));
            } catch (IllegalArgumentException e) {
                throw refused(text, "XMIN,XMAX,YMIN,YMAX with each min below its max and a finite width");
            }
        }
    }

    public static final class ToSize implements ITypeConverter<Size> {
        @Override
        public Size convert(String text) {
            String[] sides = text.split("x", -1);
            try {
                if (sides.length == 2) {
                    return new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
                }
            } catch (NumberFormatException e) {
                // said below
            } catch (IllegalArgumentException outOfRange) {
                throw new TypeConversionException(outOfRange.getMessage());
            }
            throw refused(text, "WIDTHxHEIGHT in pixels, like 1000x800");
        }
    }
}
