package org.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnimationTest {
    private static final Animation.Frame LAST = new Animation.Frame(Double.POSITIVE_INFINITY, "all");

    private static Landscape landscape(Size size) {
        return new Landscape(
                "",
                size,
                new Grid(Box.cube(2, 0, 1), 2, 2, Vector.of(0, 0, 0, 0)),
                2,
                Scale.LINEAR,
                0,
                List.of(),
                List.of(new Series("", Vector.of(0, 1, 2, 3), Vector.of(0, 1, 2, 3))));
    }

    private static Animation animation(Vector costs, Animation.Frame... frames) {
        return new Animation(landscape(new Size(100, 100)), List.of(costs), List.of(frames));
    }

    @Test
    void aFrameShowsWhatItsBudgetPays() {
        Animation animation = animation(Vector.of(0, 2, 2, Double.NaN), LAST);

        assertThat(animation.shown(0, new Animation.Frame(Double.NEGATIVE_INFINITY, "")))
                .isZero();
        assertThat(animation.shown(0, new Animation.Frame(0, ""))).isEqualTo(1);
        assertThat(animation.shown(0, new Animation.Frame(1.9, ""))).isEqualTo(1);
        assertThat(animation.shown(0, new Animation.Frame(2, ""))).isEqualTo(3);
        assertThat(animation.shown(0, new Animation.Frame(Double.MAX_VALUE, "")))
                .isEqualTo(3);
        assertThat(animation.shown(0, LAST)).isEqualTo(4);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> animation(Vector.of(0, 1), LAST))
                .withMessage("an animation must have a cost for each point, got 4 points and 2 costs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Animation(landscape(new Size(100, 100)), List.of(), List.of(LAST)))
                .withMessage("an animation must have costs for each path, got 1 paths and 0 costs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> animation(Vector.of(0, 1, 2, 3)))
                .withMessage("an animation must have at least one frame");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Animation(landscape(new Size(4001, 1000)), List.of(Vector.of(0, 1, 2, 3)), List.of(LAST)))
                .withMessage("an animation must have at most 4000000 pixels, got 4001x1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Animation.Frame(Double.NaN, ""))
                .withMessage("a frame's budget must be a number, got NaN");
    }
}
