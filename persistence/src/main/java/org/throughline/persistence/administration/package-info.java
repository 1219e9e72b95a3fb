/** What administrators manage, in the database: accounts, cohorts and institutions. */
package org.throughline.persistence.administration;
