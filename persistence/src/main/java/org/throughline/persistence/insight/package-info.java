/**
 * Insights and feedback in the database, and the batches in which insights are shown to others.
 */
package org.throughline.persistence.insight;
