package org.thalweg.api;

/** A picture, as plain values: what to show, not how. */
public sealed interface Figure permits Landscape, Curves, AlignedCurves, Panels {
    /** The heading; may be empty. */
    String title();

    /** What is to be known about what is shown, in a line or two below the title; may be empty. */
    default String caption() {
        return "";
    }

    /** The size of the picture. */
    Size size();

    /** Calls the visitor's method for this kind of figure. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of figure. Each defaults to a refusal, so that a plotter survives a kind that it doesn't
     * know yet.
     *
     * @param <R> what drawing yields
     */
    interface Visitor<R> {
        default R landscape(Landscape figure) {
            return unknown(figure);
        }

        default R curves(Curves figure) {
            return unknown(figure);
        }

        default R alignedCurves(AlignedCurves figure) {
            return unknown(figure);
        }

        default R panels(Panels figure) {
            return unknown(figure);
        }

        /** @throws UnsupportedOperationException always, unless overridden */
        default R unknown(Figure figure) {
            throw new UnsupportedOperationException(
                    "can't draw a figure of the kind " + figure.getClass().getSimpleName());
        }
    }
}
