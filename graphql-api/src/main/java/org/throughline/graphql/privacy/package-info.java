/** What people may ask of an institution about their own data: to be found, and to be forgotten. */
package org.throughline.graphql.privacy;
