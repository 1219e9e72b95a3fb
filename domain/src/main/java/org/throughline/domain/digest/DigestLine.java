package org.throughline.domain.digest;

import java.util.Optional;

/**
 * One thing of a section.
 *
 * @param text a sentence, as plain text: whoever shows it escapes it
 * @param when a day or a time in the reader's words
 * @param late whether it should have been done before
 */
public record DigestLine(String text, Optional<String> when, boolean late) {}
