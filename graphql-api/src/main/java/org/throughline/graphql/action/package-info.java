/**
 * What to do first (A9): one ranked, explained list, computed by one statement, and what a seeker chose to do with it.
 */
package org.throughline.graphql.action;
