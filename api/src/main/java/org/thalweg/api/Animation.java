package org.thalweg.api;

import java.util.List;

/**
 * A landscape on which the paths grow from frame to frame, by what they cost. Frames follow each other at an even pace;
 * the last one stays for longer, and then it starts again.
 *
 * @param landscape what the last frame shows
 * @param costs what was paid before each point of each path, in the order of the paths; never falling
 * @param frames in their order, at least one
 */
public record Animation(Landscape landscape, List<Vector> costs, List<Frame> frames) {
    /** The most pixels of a picture, since each frame is one. */
    public static final long MOST_PIXELS = 4_000_000;

    /**
     * One picture.
     *
     * @param budget up to which cost paths are shown: only their starts where it is negative infinity, all of them where
     *     it is infinity
     * @param caption how far the paths are; plain text, best of one form in all frames
     */
    public record Frame(double budget, String caption) {
        /** @throws IllegalArgumentException if the budget is NaN */
        public Frame {
            if (Double.isNaN(budget)) {
                throw new IllegalArgumentException("a frame's budget must be a number, got NaN");
            }
        }
    }

    /** @throws IllegalArgumentException if costs and points differ in number, there is no frame, or it is too large */
    public Animation {
        costs = List.copyOf(costs);
        frames = List.copyOf(frames);
        if (costs.size() != landscape.paths().size()) {
            throw new IllegalArgumentException("an animation must have costs for each path, got "
                    + landscape.paths().size() + " paths and " + costs.size() + " costs");
        }
        for (int i = 0; i < costs.size(); i++) {
            int points = landscape.paths().get(i).x().size();
            if (costs.get(i).size() != points) {
                throw new IllegalArgumentException("an animation must have a cost for each point, got " + points
                        + " points and " + costs.get(i).size() + " costs");
            }
        }
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("an animation must have at least one frame");
        }
        Size size = landscape.size();
        if ((long) size.width() * size.height() > MOST_PIXELS) {
            throw new IllegalArgumentException("an animation must have at most " + MOST_PIXELS + " pixels, got "
                    + size.width() + "x" + size.height());
        }
    }

    /** How many points of a path a frame shows; 0 if only where it starts. */
    public int shown(int path, Frame frame) {
        Vector paid = costs.get(path);
        if (frame.budget() == Double.POSITIVE_INFINITY) {
            return paid.size();
        }
        int count = 0;
        while (count < paid.size() && paid.get(count) <= frame.budget()) {
            count++;
        }
        return count;
    }
}
