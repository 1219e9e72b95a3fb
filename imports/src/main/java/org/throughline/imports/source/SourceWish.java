package org.throughline.imports.source;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Where a person knows better than the recognition.
 *
 * @param encoding of files of text
 * @param delimiter what separates two cells
 */
public record SourceWish(Optional<Charset> encoding, Optional<Character> delimiter) {
    /** The recognition decides everything. */
    public static final SourceWish NONE = new SourceWish(Optional.empty(), Optional.empty());
}
