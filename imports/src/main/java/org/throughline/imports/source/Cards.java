package org.throughline.imports.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/**
 * The cards of a file, each as its text. Pictures, sounds and keys are left out on the way, line by line, for a card with
 * them is a thousand times as long as one without. A card whose end is missing ends where the next begins.
 */
final class Cards implements Closeable {
    private static final Pattern NAME = Pattern.compile("(?:[^.:;]+\\.)?([A-Za-z0-9-]+)\\s*[;:].*", Pattern.DOTALL);
    private static final Pattern PACKED = Pattern.compile(
            "[^:]*;\\s*(?:ENCODING=)?(?:B|BASE64)\\s*[;:].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<String> LEFT_OUT = Set.of("PHOTO", "LOGO", "SOUND", "KEY");
    private static final String BEGIN = "BEGIN:VCARD";
    private static final String END = "END:VCARD";

    private final CardLines lines;
    private final int longest;
    private boolean begun;
    private long start;

    Cards(CardLines lines, int longest) {
        this.lines = lines;
        this.longest = longest;
    }

    /**
     * A card.
     *
     * @param line where it begins, counted from 1
     * @param text all of it but pictures, sounds and keys
     */
    record Card(long line, String text) {}

    /** The next card; empty at the end. */
    Optional<Card> next() throws IOException {
        while (!begun && lines.next()) {
            begin();
        }
        if (!begun) {
            return Optional.empty();
        }
        begun = false;
        return Optional.of(read());
    }

    private void begin() {
        begun = is(BEGIN);
        start = lines.number();
    }

    private Card read() throws IOException {
        long line = start;
        StringBuilder text = new StringBuilder(BEGIN).append("\r\n");
        int depth = 1;
        boolean agent = false;
        boolean leftOut = false;
        boolean packed = false;
        while (depth > 0 && lines.next()) {
            if (is(BEGIN) && !agent) {
                begin();
                break;
            }
            depth += is(BEGIN) ? 1 : is(END) ? -1 : 0;
            if (isProperty(packed)) {
                String name = name();
                agent = name.equals("AGENT") || agent && lines.line().isBlank();
                packed = PACKED.matcher(lines.line()).matches();
                leftOut = packed || LEFT_OUT.contains(name);
            }
            if (!leftOut) {
                add(text, line);
            }
        }
        while (depth-- > 0) {
            text.append(END).append("\r\n");
        }
        return new Card(line, text.toString());
    }

    /** Whether a property begins here: not one that goes on, nor the unindented rest of a picture. */
    private boolean isProperty(boolean packed) {
        String line = lines.line();
        return !line.startsWith(" ") && !line.startsWith("\t") && (!packed || line.isEmpty() || line.indexOf(':') >= 0);
    }

    private String name() {
        Matcher name = NAME.matcher(lines.line());
        return name.matches() ? name.group(1).toUpperCase(Locale.ROOT) : "";
    }

    private void add(StringBuilder text, long line) {
        if (lines.isCut() || text.length() + lines.line().length() > longest) {
            throw new FileRefused(
                    FileFault.CELL_TOO_LONG,
                    "The card that begins at line %d is longer than %d characters, even without its pictures."
                            .formatted(line, longest),
                    line);
        }
        text.append(lines.line()).append("\r\n");
    }

    private boolean is(String mark) {
        return lines.line().strip().equalsIgnoreCase(mark);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
