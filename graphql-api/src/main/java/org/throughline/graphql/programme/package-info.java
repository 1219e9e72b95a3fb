/**
 * Institutions, cohorts and seekers as the viewer sees them.
 */
package org.throughline.graphql.programme;
