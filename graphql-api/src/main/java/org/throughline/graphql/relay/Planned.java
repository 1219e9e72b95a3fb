package org.throughline.graphql.relay;

/** The body of API methods that only declare a field: the query compiler answers it, and never calls the method. */
public final class Planned {
    private Planned() {}

    /** Never returns; that it is called shows that a field is missing from the catalogue. */
    public static <T> T field() {
        throw new IllegalStateException("this field is answered by the query compiler");
    }
}
