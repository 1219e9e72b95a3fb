/**
 * Possible duplicates to decide, and what was merged. Contacts are for their seeker, the directory is for administrators.
 */
package org.throughline.graphql.duplicate;
