/**
 * Bar charts of a few rows, laid out once and drawn on whatever can draw boxes and texts: an SVG picture or a page of a
 * document.
 */
package org.throughline.reporting.chart;
