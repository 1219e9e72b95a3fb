/**
 * Two entries that may be one person. Nothing that is unsure about identity is decided by the server: a person makes the
 * two one, field by field, or keeps them apart for good; a merge can be taken back. The work is set-based and lives in the
 * module {@code imports}; here are its words and its port.
 */
package org.throughline.domain.duplicate;
