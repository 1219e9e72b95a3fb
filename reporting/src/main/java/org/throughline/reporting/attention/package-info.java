/**
 * The attention list: what is counted of each seeker of a cohort, in one statement whatever the size of the cohort. What a
 * count means is the domain's to say.
 */
package org.throughline.reporting.attention;
