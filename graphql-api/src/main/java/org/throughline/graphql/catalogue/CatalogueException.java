package org.throughline.graphql.catalogue;

/** The description of what can be read contradicts itself. Thrown at start, never by a query. */
public final class CatalogueException extends RuntimeException {
    /** A mistake in the catalogue, with its place. */
    public CatalogueException(String message) {
        super(message);
    }
}
