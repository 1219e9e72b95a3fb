package org.throughline.graphql.execution;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A part of an answer that is written already.
 *
 * @param bytes JSON in UTF-8
 */
public record RawJson(byte[] bytes) {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    /** Whether it says null. */
    boolean isNull() {
        return Arrays.equals(bytes, NULL);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawJson raw && Arrays.equals(bytes, raw.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
