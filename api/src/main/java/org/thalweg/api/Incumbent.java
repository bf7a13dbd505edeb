package org.thalweg.api;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The best point seen, which the run's thread writes and any other may read at any time.
 *
 * <p>There are two places for it: what is new is written into the one that isn't current, which then becomes so. A run
 * that ends in the middle of a write, for want of stack, say, leaves the current one whole, and so does one that stays
 * there for ever. A reader takes a copy and sees whether the count of writes is still what it was; if it isn't, the next
 * write but one may have gone over what it read, so it reads again.
 */
final class Incumbent {
    private static final VarHandle WRITES = Handles.of(MethodHandles.lookup(), "writes", long.class);

    private final int dimension; // 0: its location is not kept
    private final double[] places; // twice the location, and the value behind it

    private long writes; // even: the first place is current
    private double loss = Double.NaN; // of the run's thread alone

    Incumbent(int dimension) {
        this.dimension = dimension;
        places = new double[2 * (dimension + 1)];
        places[dimension] = Double.NaN;
    }

    /** The least value seen; NaN while there is none. For the run's thread. */
    double loss() {
        return loss;
    }

    /** A NaN gives way to anything, and nothing gives way to NaN. For the run's thread. */
    void keepIfBest(double[] x, double value) {
        if (value < loss || loss != loss) {
            keep(x, value);
        }
    }

    private void keep(double[] x, double value) {
        long write = writes + 1;
        int offset = offset(write);
        VarHandle.storeStoreFence(); // that the place isn't current any more is seen before what is written there now
        System.arraycopy(x, 0, places, offset, dimension);
        places[offset + dimension] = value;
        WRITES.setRelease(this, write); // whoever sees this count sees what was written before
        loss = value;
    }

    private int offset(long write) {
        return (write & 1) == 0 ? 0 : dimension + 1;
    }

    /** As it is now, from any thread. */
    Point now() {
        while (true) {
            long before = (long) WRITES.getAcquire(this);
            int offset = offset(before);
            double[] location = Arrays.copyOfRange(places, offset, offset + dimension);
            double value = places[offset + dimension];
            VarHandle.acquireFence(); // the count is read again after what was copied
            if ((long) WRITES.getOpaque(this) == before) {
                return new Point(before == 0 || dimension == 0 ? null : Vector.owning(location), value);
            }
        }
    }

    /**
     * A point and its value.
     *
     * @param location null: it is not kept, or there is none
     * @param loss NaN: there is none
     */
    record Point(Vector location, double loss) {
        Vector locationOr(Vector other) {
            return location == null ? other : location;
        }
    }
}
