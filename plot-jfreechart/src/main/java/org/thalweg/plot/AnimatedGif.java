package org.thalweg.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.thalweg.api.Animation;
import org.thalweg.api.Size;

/** Writes animations as GIF. A frame holds only what changes, so that a file of many is not many times as large. */
final class AnimatedGif {
    /** How long a frame stays, in hundredths of a second, and the last one. */
    private static final int DELAY = 5;

    private static final int LAST_DELAY = 200;

    /** How many frames are drawn at a time, on as many cores as there are. */
    private static final int BATCH = 8;

    private AnimatedGif() {}

    static void write(Animation animation, OutputStream out) throws IOException {
        AnimationFrames frames = new AnimationFrames(animation);
        int last = frames.count() - 1;
        Palette palette = Palette.of(frames.draw(last), frames.needed()); // it has all colours of the others
        Size size = animation.landscape().size();
        byte[] before = null;
        try (GifWriter gif = new GifWriter(size.width(), size.height(), palette.colorModel(), out)) {
            for (int start = 0; start <= last; start += BATCH) {
                List<byte[]> batch = IntStream.rangeClosed(start, Math.min(start + BATCH - 1, last))
                        .parallel()
                        .mapToObj(i -> palette.indexed(frames.draw(i)))
                        .toList();
                for (int i = 0; i < batch.size(); i++) {
                    byte[] image = batch.get(i);
                    Patch patch = before == null
                            ? Patch.whole(image, size.width())
                            : Patch.between(before, image, size.width());
                    gif.add(patch, start + i == last ? LAST_DELAY : DELAY);
                    before = image;
                }
            }
        }
    }
}
