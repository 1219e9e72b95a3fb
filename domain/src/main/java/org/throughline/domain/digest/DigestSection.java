package org.throughline.domain.digest;

import java.util.List;
import java.util.Optional;

/**
 * A part of a digest with a heading.
 *
 * @param heading a few words in the reader's language
 * @param lines in the order of their weight; a section without any is left out
 * @param more a sentence that says that there is more than these lines
 */
public record DigestSection(String heading, List<DigestLine> lines, Optional<String> more) {
    public DigestSection {
        lines = List.copyOf(lines);
    }
}
