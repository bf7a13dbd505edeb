package org.thalweg.plot;

import org.thalweg.api.Size;

/** What a figure is drawn on: a whole picture or a part of one; its sides in pixels. */
record Sheet(double width, double height) {
    static Sheet of(Size size) {
        return new Sheet(size.width(), size.height());
    }

    Unit unit() {
        return Unit.of(width, height);
    }
}
