package org.throughline.graphql.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/**
 * A growing buffer of UTF-8 JSON. It sets the commas; the caller sees to it that what is opened is closed. Lone
 * surrogates, which no UTF-8 text can hold, become the replacement character.
 */
public final class JsonBuffer {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private final int limit;
    private byte[] bytes;
    private int length;

    /** An empty buffer that holds so many bytes before it grows. */
    public JsonBuffer(int capacity) {
        this(capacity, Integer.MAX_VALUE);
    }

    /** An empty buffer that grows as far as the limit, in bytes; then it throws {@link TooLarge}. */
    public JsonBuffer(int capacity, int limit) {
        this.bytes = new byte[Math.max(capacity, 64)];
        this.limit = limit;
    }

    /** What was written grew beyond the limit. */
    public static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("the JSON grew beyond its limit", null, false, false);
        }
    }

    /** The bytes of a key with its colon, made once and written often. */
    public static byte[] key(String name) {
        JsonBuffer buffer = new JsonBuffer(name.length() + 8);
        buffer.string(name);
        buffer.append((byte) ':');
        return buffer.toBytes();
    }

    /** Opens an object. */
    public void beginObject() {
        append((byte) '{');
    }

    /** Closes an object. */
    public void endObject() {
        close((byte) '}');
    }

    /** Opens a list. */
    public void beginList() {
        append((byte) '[');
    }

    /** Closes a list. */
    public void endList() {
        close((byte) ']');
    }

    /** Starts the next field of an object; its value comes next. */
    public JsonBuffer field(byte[] key) {
        separate();
        return raw(key);
    }

    /** Starts the next field of an object; its value comes next. */
    public JsonBuffer field(String name) {
        separate();
        string(name);
        append((byte) ':');
        return this;
    }

    /** Starts the next element of a list; its value comes next. */
    public JsonBuffer element() {
        separate();
        return this;
    }

    /** Writes null. */
    public void nothing() {
        raw(NULL);
    }

    /** Writes true or false. */
    public void bool(boolean value) {
        raw(value ? TRUE : FALSE);
    }

    /** Writes a whole number. */
    public void number(long value) {
        raw(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
    }

    /** Writes a number that is written as JSON already. */
    public void literal(String number) {
        raw(number.getBytes(StandardCharsets.US_ASCII));
    }

    /** Writes a text that needs no escapes, such as a date. */
    @SuppressWarnings("deprecation") // the only copy of ASCII text without an encoder
    public void ascii(String text) {
        int count = text.length();
        ensure(count + 2);
        bytes[length++] = '"';
        text.getBytes(0, count, bytes, length);
        length += count;
        bytes[length++] = '"';
    }

    /** Writes an id. */
    public void uuid(UUID id) {
        ensure(38);
        bytes[length++] = '"';
        hex(id.getMostSignificantBits() >>> 32, 8);
        bytes[length++] = '-';
        hex(id.getMostSignificantBits() >>> 16, 4);
        bytes[length++] = '-';
        hex(id.getMostSignificantBits(), 4);
        bytes[length++] = '-';
        hex(id.getLeastSignificantBits() >>> 48, 4);
        bytes[length++] = '-';
        hex(id.getLeastSignificantBits(), 12);
        bytes[length++] = '"';
    }

    /** Writes any text. */
    public void string(String text) {
        int count = text.length();
        ensure(count * 3 + 2);
        bytes[length++] = '"';
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
                bytes[length++] = (byte) c;
            } else if (c < 0x80) {
                escape(c, count - i);
            } else if (Character.isHighSurrogate(c) && i + 1 < count && Character.isLowSurrogate(text.charAt(i + 1))) {
                fourBytes(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                twoOrThreeBytes(Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        ensure(1);
        bytes[length++] = '"';
    }

    /** Writes a text that is UTF-8 already. */
    public void utf8(byte[] text) {
        ensure(text.length + 2);
        bytes[length++] = '"';
        int from = 0;
        for (int i = 0; i < text.length; i++) {
            byte b = text[i];
            if (b >= 0 && (b < 0x20 || b == '"' || b == '\\')) {
                copy(text, from, i);
                escape((char) b, text.length - i);
                from = i + 1;
            }
        }
        copy(text, from, text.length);
        ensure(1);
        bytes[length++] = '"';
    }

    /** Writes a moment in UTC as ISO 8601, with as many groups of three digits of a second as it needs. */
    public void instant(long microsSince1970) {
        long seconds = Math.floorDiv(microsSince1970, 1_000_000L);
        int micros = (int) Math.floorMod(microsSince1970, 1_000_000L);
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L));
        if (day.getYear() < 1 || day.getYear() > 9_999) {
            ascii(Instant.ofEpochSecond(seconds, micros * 1_000L).toString());
            return;
        }
        int second = (int) Math.floorMod(seconds, 86_400L);
        ensure(32);
        bytes[length++] = '"';
        decimal(day.getYear(), 4);
        bytes[length++] = '-';
        decimal(day.getMonthValue(), 2);
        bytes[length++] = '-';
        decimal(day.getDayOfMonth(), 2);
        bytes[length++] = 'T';
        decimal(second / 3_600, 2);
        bytes[length++] = ':';
        decimal(second / 60 % 60, 2);
        bytes[length++] = ':';
        decimal(second % 60, 2);
        if (micros != 0) {
            bytes[length++] = '.';
            decimal(micros % 1_000 == 0 ? micros / 1_000 : micros, micros % 1_000 == 0 ? 3 : 6);
        }
        bytes[length++] = 'Z';
        bytes[length++] = '"';
    }

    /** Writes bytes that are JSON already. */
    public JsonBuffer raw(byte[] json) {
        ensure(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
        return this;
    }

    /** How many bytes were written. */
    public int length() {
        return length;
    }

    /** A copy of what was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Sends what was written. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    private void separate() {
        byte last = bytes[length - 1];
        if (last != '{' && last != '[') {
            append((byte) ',');
        }
    }

    private void close(byte bracket) {
        append(bracket);
    }

    private void append(byte b) {
        ensure(1);
        bytes[length++] = b;
    }

    private void escape(char c, int remaining) {
        // Room for this escape and for what follows at three bytes a character.
        ensure(6 + remaining * 3 + 1);
        bytes[length++] = '\\';
        switch (c) {
            case '"', '\\' -> bytes[length++] = (byte) c;
            case '\n' -> bytes[length++] = 'n';
            case '\r' -> bytes[length++] = 'r';
            case '\t' -> bytes[length++] = 't';
            default -> {
                bytes[length++] = 'u';
                hex(c, 4);
            }
        }
    }

    private void twoOrThreeBytes(char c) {
        if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
        } else {
            bytes[length++] = (byte) (0xE0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
        }
        bytes[length++] = (byte) (0x80 | c & 0x3F);
    }

    private void fourBytes(int codePoint) {
        bytes[length++] = (byte) (0xF0 | codePoint >> 18);
        bytes[length++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
        bytes[length++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | codePoint & 0x3F);
    }

    private void copy(byte[] text, int from, int to) {
        System.arraycopy(text, from, bytes, length, to - from);
        length += to - from;
    }

    private void decimal(int value, int digits) {
        int rest = value;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    private void hex(long value, int digits) {
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(int) (value >>> shift & 0xF)];
        }
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            if (length > limit - more) {
                throw new TooLarge();
            }
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
