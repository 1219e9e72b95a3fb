/**
 * The programme: an institution with its settings, its cohorts, and the seekers in them.
 */
package org.throughline.domain.programme;
