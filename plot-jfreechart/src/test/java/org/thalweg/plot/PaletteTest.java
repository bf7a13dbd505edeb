package org.thalweg.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {
    /** Of 128 rows, so that there are more colours than a palette has. */
    private static BufferedImage image(int width) {
        return new BufferedImage(width, 128, BufferedImage.TYPE_INT_RGB);
    }

    private static int[] mapped(Palette palette, BufferedImage image) {
        byte[] indices = palette.indexed(image);
        int[] colors = new int[indices.length];
        for (int i = 0; i < colors.length; i++) {
            assertThat(indices[i]).isNotEqualTo(Palette.TRANSPARENT);
            colors[i] = palette.colorModel().getRGB(indices[i] & 0xff) & 0xffffff;
        }
        return colors;
    }

    @Test
    void aFewColoursStayAsTheyAre() {
        BufferedImage image = image(2); // of 192 colours
        for (int y = 0; y < 128; y++) {
            image.setRGB(0, y, 0x010203 * y);
            image.setRGB(1, y, 0xffffff - y / 2);
        }

        assertThat(mapped(Palette.of(image, List.of()), image)).isEqualTo(rgb(image));
    }

    private static int[] rgb(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xffffff;
        }
        return pixels;
    }

    @Test
    void ofManyTheFrequentAndTheNeededStayAndTheOthersAreNear() {
        BufferedImage image = image(200);
        for (int y = 0; y < 128; y++) {
            for (int x = 0; x < 200; x++) {
                image.setRGB(x, y, x < 50 ? 0x123456 : 2 * y << 8 | x); // all of a plane
            }
        }
        image.setRGB(199, 127, 0xff0000);

        int[] mapped = mapped(Palette.of(image, List.of(Color.RED)), image);

        int[] pixels = rgb(image);
        assertThat(mapped[0]).isEqualTo(0x123456);
        assertThat(mapped[mapped.length - 1]).isEqualTo(0xff0000);
        for (int i = 0; i < pixels.length; i++) {
            // some 90 boxes for 150 x 256: about 20 wide
            assertThat(Picture.difference(mapped[i], pixels[i])).isLessThanOrEqualTo(24);
        }
    }
}
