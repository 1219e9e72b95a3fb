/**
 * The import of an institution's directory: people who are willing to be interviewed, hundreds of thousands of them in one
 * file. Rows are merged in the order of their e-mail addresses, in slices, two at a time.
 */
package org.throughline.imports.directory;
