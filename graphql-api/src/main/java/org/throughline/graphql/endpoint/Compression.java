package org.throughline.graphql.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.throughline.graphql.json.JsonBuffer;

/**
 * Compresses answers for clients that ask for it, when they are long enough to be worth it. The fastest level costs a third
 * of the usual one, and makes an answer a tenth longer.
 */
final class Compression {
    private static final int WORTH_IT = 2 * 1024;
    private static final Pattern GZIP =
            Pattern.compile("(?:^|,)\\s*(?:gzip|\\*)\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)");

    private Compression() {}

    static void send(JsonBuffer json, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("Vary", "Accept-Encoding");
        String accepted = request.getHeader("Accept-Encoding");
        if (json.length() < WORTH_IT || accepted == null || !accepts(accepted)) {
            response.setContentLength(json.length());
            json.writeTo(response.getOutputStream());
            return;
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(json.length() / 4);
        try (OutputStream gzip = new FastGzip(compressed)) {
            json.writeTo(gzip);
        }
        response.setHeader("Content-Encoding", "gzip");
        response.setContentLength(compressed.size());
        compressed.writeTo(response.getOutputStream());
    }

    static boolean accepts(String acceptEncoding) {
        return GZIP.matcher(acceptEncoding.toLowerCase(Locale.ROOT)).find();
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 8 * 1024);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
