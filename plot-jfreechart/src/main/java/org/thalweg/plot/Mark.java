package org.thalweg.plot;

/** Something that a figure shows at data coordinates. */
interface Mark {
    /** What it looks like where a part of the data is seen. */
    Drawing on(Viewport viewport);
}
