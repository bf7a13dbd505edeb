package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PatchTest {
    private static final int WIDTH = 7;
    private static final int HEIGHT = 5;

    private static byte[] over(byte[] before, Patch patch) {
        byte[] image = before.clone();
        for (int i = 0; i < patch.indices().length; i++) {
            if (patch.indices()[i] != Palette.TRANSPARENT) {
                image[(patch.y() + i / patch.width()) * WIDTH + patch.x() + i % patch.width()] = patch.indices()[i];
            }
        }
        return image;
    }

    /** Down to the corners: a few changed pixels anywhere. */
    @RepeatedTest(50)
    void overTheImageBeforeGivesTheImageAfter(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] before = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < before.length; i++) {
            before[i] = (byte) (1 + random.nextInt(3));
        }
        byte[] after = before.clone();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            after[random.nextInt(after.length)] = (byte) (4 + i);
        }

        Patch patch = Patch.between(before, after, WIDTH);

        assertThat(over(before, patch)).isEqualTo(after);
    }

    @Test
    void isNoLargerThanWhatChanges() {
        byte[] before = new byte[WIDTH * HEIGHT];
        byte[] after = before.clone();
        after[2 * WIDTH + 3] = 1;
        after[3 * WIDTH + 5] = 2;

        Patch patch = Patch.between(before, after, WIDTH);

        assertThat(new int[] {patch.x(), patch.y(), patch.width(), patch.height()})
                .containsExactly(3, 2, 3, 2);
        assertThat(patch.indices()).containsExactly(1, 0, 0, 0, 0, 2);
    }

    @Test
    void ofEqualImagesIsATransparentPixel() {
        Patch patch = Patch.between(new byte[WIDTH * HEIGHT], new byte[WIDTH * HEIGHT], WIDTH);

        assertThat(patch.indices()).containsExactly(Palette.TRANSPARENT);
    }
}
