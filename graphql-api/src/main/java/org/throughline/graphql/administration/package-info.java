/**
 * What administrators read and change of their institution: accounts, cohorts and settings. For everybody else the lists are
 * empty and the changes are refused.
 */
package org.throughline.graphql.administration;
