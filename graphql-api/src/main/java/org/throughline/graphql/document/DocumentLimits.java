package org.throughline.graphql.document;

/**
 * What a document may have. Fragments count wherever they are spread, so that nothing hides in them.
 *
 * @param characters of its text
 * @param tokens names, signs and values of its text
 * @param depth fields within fields; the usual introspection query is 15 deep
 * @param fields of one operation
 * @param aliases of one operation
 * @param directives of the whole document
 * @param changes fields of a mutation's root: how many changes one request makes
 */
public record DocumentLimits(
        int characters, int tokens, int depth, int fields, int aliases, int directives, int changes) {
    /** For documents that are not a client's. */
    static final DocumentLimits NONE = new DocumentLimits(
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);
}
