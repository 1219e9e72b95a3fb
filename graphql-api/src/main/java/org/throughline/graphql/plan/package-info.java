/**
 * The query compiler: from a validated operation to a plan of flat, set-based SQL statements, one a level, whatever the
 * number of rows.
 */
package org.throughline.graphql.plan;
