/**
 * JSON written straight into bytes: no tree in between, no reflection.
 */
package org.throughline.graphql.json;
