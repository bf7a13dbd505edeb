/**
 * Draws figures with JFreeChart, which supplies the axes, the titles and the windows.
 *
 * <p>A figure becomes a chart ({@code LandscapeChart}, {@code CurvesChart}), whose plot lays itself out, maps its
 * marks to pixels and finds a place for the legend; a chart becomes pixels in {@link
 * org.thalweg.plot.JFreeChartPlotter}, and those a file in {@code PngWriter}.
 */
package org.thalweg.plot;
