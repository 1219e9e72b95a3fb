/** What is kept of who did what, so that an institution can answer for it. Entries are only ever added. */
package org.throughline.domain.audit;
