package org.throughline.imports.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** Lines of a text, of each as much as anybody wants to hold. */
final class CardLines implements Closeable {
    private final Reader text;
    private final int longest;
    private final StringBuilder line = new StringBuilder();
    private String said = "";
    private long number;
    private boolean cut;
    private int ahead = -2;

    CardLines(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        line.setLength(0);
        cut = false;
        int character = ahead == -2 ? text.read() : ahead;
        ahead = -2;
        if (character < 0) {
            return false;
        }
        number++;
        while (character >= 0 && character != '\n' && character != '\r') {
            if (line.length() < longest) {
                line.append((char) character);
            } else {
                cut = true;
            }
            character = text.read();
        }
        if (character == '\r') {
            ahead = text.read();
            ahead = ahead == '\n' ? -2 : ahead;
        }
        said = withoutNuls();
        return true;
    }

    /** Some telephones end files, and lines, with NULs. */
    private String withoutNuls() {
        int start = 0;
        int end = line.length();
        while (start < end && line.charAt(start) == 0) {
            start++;
        }
        while (end > start && line.charAt(end - 1) == 0) {
            end--;
        }
        return line.substring(start, end);
    }

    /** What it says, as far as it is held. */
    String line() {
        return said;
    }

    /** Whether it is longer than what is held. */
    boolean isCut() {
        return cut;
    }

    /** Counted from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
