/**
 * Messages to contacts, and the outreach check that reads them before they are sent: what it looks for is data, one rule
 * set for each language, beside this package in the resources.
 */
package org.throughline.domain.outreach;
