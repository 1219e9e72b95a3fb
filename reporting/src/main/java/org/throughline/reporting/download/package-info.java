/**
 * Reports to take away: as tables for spreadsheets, as a document that can be printed, and as pictures of charts, in the
 * viewer's language. What a report withholds is taken out in one place, before anything is written.
 */
package org.throughline.reporting.download;
