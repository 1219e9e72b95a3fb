/**
 * What interviews taught, through the API (C8, C9, D8, D9): one's own insights and feedback, and what others share.
 */
package org.throughline.graphql.insight;
