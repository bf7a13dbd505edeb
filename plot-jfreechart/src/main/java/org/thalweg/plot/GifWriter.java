package org.thalweg.plot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes images over each other as a GIF that is repeated for ever, by ImageIO. */
final class GifWriter implements AutoCloseable {
    private static final byte[] FOR_EVER = {1, 0, 0};

    private final IndexColorModel colors;
    private final ImageWriter writer;
    private final ImageOutputStream out;
    private boolean isFirst = true;

    GifWriter(int width, int height, IndexColorModel colors, OutputStream stream) throws IOException {
        this.colors = colors;
        writer = ImageIO.getImageWritersByFormatName("gif").next();
        out = new MemoryCacheImageOutputStream(stream);
        writer.setOutput(out);
        writer.prepareWriteSequence(stream(width, height));
    }

    /** Adds an image, which stays for so many hundredths of a second. */
    void add(Patch patch, int delay) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(patch.indices(), patch.indices().length),
                patch.width(),
                patch.height(),
                patch.width(),
                1,
                new int[] {0},
                null);
        BufferedImage image = new BufferedImage(colors, raster, false, null);
        writer.writeToSequence(new IIOImage(image, null, image(patch, delay)), null);
        out.flushBefore(out.getStreamPosition());
        isFirst = false;
    }

    @Override
    public void close() throws IOException {
        writer.endWriteSequence();
        out.close();
        writer.dispose();
    }

    private IIOMetadata stream(int width, int height) throws IOException {
        IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_gif_stream_1.0");
        add(root, "Version", "value", "89a");
        add(
                root,
                "LogicalScreenDescriptor",
                "logicalScreenWidth",
                width,
                "logicalScreenHeight",
                height,
                "colorResolution",
                8,
                "pixelAspectRatio",
                0);
        IIOMetadataNode table = add(
                root,
                "GlobalColorTable",
                "sizeOfGlobalColorTable",
                colors.getMapSize(),
                "backgroundColorIndex",
                0,
                "sortFlag",
                "FALSE");
        for (int i = 0; i < colors.getMapSize(); i++) {
            add(
                    table,
                    "ColorTableEntry",
                    "index",
                    i,
                    "red",
                    colors.getRed(i),
                    "green",
                    colors.getGreen(i),
                    "blue",
                    colors.getBlue(i));
        }
        metadata.setFromTree(root.getNodeName(), root);
        return metadata;
    }

    private IIOMetadata image(Patch patch, int delay) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_BYTE_INDEXED), null);
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_gif_image_1.0");
        add(
                root,
                "ImageDescriptor",
                "imageLeftPosition",
                patch.x(),
                "imageTopPosition",
                patch.y(),
                "imageWidth",
                patch.width(),
                "imageHeight",
                patch.height(),
                "interlaceFlag",
                "FALSE");
        add(
                root,
                "GraphicControlExtension",
                "disposalMethod",
                "doNotDispose",
                "userInputFlag",
                "FALSE",
                "transparentColorFlag",
                "TRUE",
                "delayTime",
                delay,
                "transparentColorIndex",
                Palette.TRANSPARENT);
        if (isFirst) {
            IIOMetadataNode extension = add(
                    add(root, "ApplicationExtensions"),
                    "ApplicationExtension",
                    "applicationID",
                    "NETSCAPE",
                    "authenticationCode",
                    "2.0");
            extension.setUserObject(FOR_EVER);
        }
        metadata.setFromTree(root.getNodeName(), root);
        return metadata;
    }

    /** Adds a node with attributes: names and values in turn. */
    private static IIOMetadataNode add(IIOMetadataNode parent, String name, Object... attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        for (int i = 0; i < attributes.length; i += 2) {
            node.setAttribute(attributes[i].toString(), attributes[i + 1].toString());
        }
        parent.appendChild(node);
        return node;
    }
}
