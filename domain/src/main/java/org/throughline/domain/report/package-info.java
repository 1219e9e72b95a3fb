/** What advisors are told of their cohorts: figures with their definitions, and who needs attention. */
package org.throughline.domain.report;
