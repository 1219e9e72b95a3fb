/**
 * Who sees what of somebody else's. A seeker's own things are theirs by {@link org.throughline.graphql.catalogue.Rights};
 * what the advisors of a cohort see of a seeker is one table, {@link org.throughline.graphql.rights.AdvisorRights}.
 */
package org.throughline.graphql.rights;
