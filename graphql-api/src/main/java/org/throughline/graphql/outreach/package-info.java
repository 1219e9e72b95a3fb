/**
 * Messages, templates and the outreach check: types, edges, queries and mutations.
 */
package org.throughline.graphql.outreach;
