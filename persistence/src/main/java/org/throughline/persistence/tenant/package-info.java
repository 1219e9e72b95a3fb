/**
 * Row-level security: each transaction tells the database for which institution it works, and the database shows and takes no
 * row of another one. It is said in one place, {@link org.throughline.persistence.tenant.TenantDataSource}.
 */
package org.throughline.persistence.tenant;
