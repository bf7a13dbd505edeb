/**
 * Draws figures with JFreeChart, which supplies the axes, the titles and the windows.
 *
 * <p>A figure becomes a chart ({@code LandscapeChart}, {@code CurvesChart}), whose plot lays itself out, maps its
 * marks to pixels and finds a place for the legend; {@link org.thalweg.plot.JFreeChartPlotter} has a chart written in a
 * {@code FileFormat}: as the pixels of a {@code Pixmap} by {@code PngWriter}, or by {@code SvgWriter} with Batik or
 * {@code PdfWriter} with PDFBox.
 */
package org.thalweg.plot;
