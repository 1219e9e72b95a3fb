/** Cohort reports in the API: definitions of figures, and what they come to. Everything here is computed, nothing stored. */
package org.throughline.graphql.report;
