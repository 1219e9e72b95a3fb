/**
 * Contacts and organisations: their types, queries and mutations.
 */
package org.throughline.graphql.contact;
