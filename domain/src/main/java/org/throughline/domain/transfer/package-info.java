/**
 * What people bring along and take away in bulk: imports from the upload to the undoing, possible duplicates, exports.
 * The work itself is set-based and lives in the module {@code imports}; here are its words and its ports.
 */
package org.throughline.domain.transfer;
