package org.thalweg.plot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes images as PNG of 8 bits per channel: the same bytes for the same pixels. ImageIO would do, but takes longer to
 * load than a figure to draw.
 */
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int RGB = 2;

    /** Each level up costs more time than it saves bytes: bands of one colour deflate well even so. */
    static final int FAST = 4;

    /** For images with a multiple of a figure's pixels: a quarter of the bytes. */
    static final int SMALL = 9;

    private static final int BUFFER = 1 << 16;

    private PngWriter() {}

    /**
     * Writes an image.
     *
     * @param image of the type {@link BufferedImage#TYPE_INT_RGB}
     * @param compression {@link #FAST} or {@link #SMALL}
     */
    static void write(BufferedImage image, int compression, OutputStream out) throws IOException {
        DataOutputStream png = new DataOutputStream(out);
        png.write(SIGNATURE);
        chunk("IHDR", header(image), png);
        chunk("IDAT", compressed(image, compression), png);
        chunk("IEND", new ByteArrayOutputStream(0), png);
        png.flush();
    }

    private static ByteArrayOutputStream header(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeInt(image.getWidth());
        header.writeInt(image.getHeight());
        header.writeByte(BITS);
        header.writeByte(RGB);
        header.writeByte(0); // deflate
        header.writeByte(0); // filters chosen by row
        header.writeByte(0); // not interlaced
        return bytes;
    }

    /** The rows, each without a filter: what is mostly flat deflates better as it is. */
    private static ByteArrayOutputStream compressed(BufferedImage image, int compression) throws IOException {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        byte[] row = new byte[1 + 3 * width];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
        Deflater deflater = new Deflater(compression);
        try (DeflaterOutputStream rows = new DeflaterOutputStream(bytes, deflater, BUFFER)) {
            for (int start = 0; start < pixels.length; start += width) {
                for (int i = 0, to = 1; i < width; i++) {
                    int pixel = pixels[start + i];
                    row[to++] = (byte) (pixel >> 16);
                    row[to++] = (byte) (pixel >> 8);
                    row[to++] = (byte) pixel;
                }
                rows.write(row);
            }
        } finally {
            deflater.end();
        }
        return bytes;
    }

    private static void chunk(String type, ByteArrayOutputStream content, DataOutputStream png) throws IOException {
        png.writeInt(content.size());
        CheckedOutputStream checked = new CheckedOutputStream(png, new CRC32());
        checked.write(type.getBytes(StandardCharsets.US_ASCII));
        content.writeTo(checked);
        png.writeInt((int) checked.getChecksum().getValue());
    }
}
