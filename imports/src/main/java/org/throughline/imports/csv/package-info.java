/**
 * Files of comma-separated values as programs really write them: whatever their encoding and delimiter, read row by row
 * within limits, so that memory does not grow with the file. This package knows nothing of what the columns mean.
 */
package org.throughline.imports.csv;
