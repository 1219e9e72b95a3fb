/** What row-level security keeps apart, asked of every table that the catalog knows. */
package org.throughline.persistence.tenant;
