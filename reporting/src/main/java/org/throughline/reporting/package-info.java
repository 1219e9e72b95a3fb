/**
 * Cohort reports for advisors: the figures of the programme, each with its definition. The module stands by itself beside
 * imports and the API, and knows the domain only.
 */
package org.throughline.reporting;
