/**
 * The documents of requests: what they may have, measured once before anything else is done with them, and kept as long as
 * they are used. Those that the web client's build registered are known by their hash.
 */
package org.throughline.graphql.document;
