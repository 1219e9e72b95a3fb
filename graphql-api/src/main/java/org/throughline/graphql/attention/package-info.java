/**
 * The attention list, and the cohorts that an advisor looks after.
 */
package org.throughline.graphql.attention;
