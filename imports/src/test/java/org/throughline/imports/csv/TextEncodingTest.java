package org.throughline.imports.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.throughline.imports.ImportedFile;

class TextEncodingTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TEXT = "Änne Groß, José, 张, 😀\n";

    @Test
    void readsUtf8WithoutAMark() throws IOException {
        assertThat(encodingOf(TEXT.getBytes(UTF_8))).isEqualTo(new TextEncoding(UTF_8, 0, false));
        assertThat(textOf(TEXT.getBytes(UTF_8))).isEqualTo(TEXT);
    }

    @Test
    void leavesAByteOrderMarkOut() throws IOException {
        String marked = '\uFEFF' + TEXT;
        assertThat(textOf(marked.getBytes(UTF_8))).isEqualTo(TEXT);
        assertThat(textOf(marked.getBytes(UTF_16LE))).isEqualTo(TEXT);
        assertThat(textOf(marked.getBytes(UTF_16BE))).isEqualTo(TEXT);
    }

    @Test
    void takesForWindows1252WhatIsNotUtf8() throws IOException {
        byte[] bytes = "Jörg Müller – 50 €".getBytes(WINDOWS);
        assertThat(encodingOf(bytes)).isEqualTo(new TextEncoding(WINDOWS, 0, false));
        assertThat(textOf(bytes)).isEqualTo("Jörg Müller – 50 €");
    }

    @Test
    void staysWithUtf8WhenOneCharacterOfManyIsBroken() throws IOException {
        byte[] bytes = (TEXT + "?").getBytes(UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC3;
        assertThat(encodingOf(bytes)).isEqualTo(new TextEncoding(UTF_8, 0, true));
        assertThat(textOf(bytes)).isEqualTo(TEXT + "\uFFFD");
    }

    @Test
    void saysThatWindows1252IsDamagedWhereABytesHasNoMeaning() throws IOException {
        assertThat(encodingOf(new byte[] {'a', (byte) 0x81, 'b', (byte) 0xE4}))
                .isEqualTo(new TextEncoding(WINDOWS, 0, true));
    }

    @Test
    void countsCharactersThatFallOnTheBorderOfTwoBlocks() throws IOException {
        for (int before = 16_380; before <= 16_386; before++) {
            byte[] bytes = ("x".repeat(before) + "😀ä").getBytes(UTF_8);
            assertThat(encodingOf(bytes)).as("%d bytes before", before).isEqualTo(new TextEncoding(UTF_8, 0, false));
        }
    }

    @Test
    void takesAnEmptyFileForUtf8() throws IOException {
        assertThat(encodingOf(new byte[0])).isEqualTo(new TextEncoding(UTF_8, 0, false));
    }

    private static TextEncoding encodingOf(byte[] bytes) throws IOException {
        return TextEncoding.of(file(bytes));
    }

    private static String textOf(byte[] bytes) throws IOException {
        try (BufferedReader reader = encodingOf(bytes).reader(file(bytes))) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }

    private static ImportedFile file(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
