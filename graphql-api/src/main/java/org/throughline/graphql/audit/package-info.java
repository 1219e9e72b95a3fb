/** The audit log, to be read by administrators. */
package org.throughline.graphql.audit;
