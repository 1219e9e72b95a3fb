package org.throughline.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A kept HTTP/1.1 connection to this machine that reads whole answers into one buffer. */
final class Connection implements AutoCloseable {
    private static final int LONGEST_WAIT_MS = 30_000;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[1 << 18];
    private int filled;
    private byte[] body = new byte[1 << 18];
    private int length;
    private boolean isOver;

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LONGEST_WAIT_MS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Sends a request, reads its answer, and gives the status. */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        filled = 0;
        length = 0;
        int headEnd = -1;
        while (headEnd < 0) {
            read();
            headEnd = indexOf(buffer, filled, END_OF_HEAD);
        }
        String head = new String(buffer, 0, headEnd, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int start = headEnd + END_OF_HEAD.length;
        String given = header(head, "\r\ncontent-length:");
        if (given != null) {
            fixed(start, Integer.parseInt(given));
        } else if (head.contains("\r\ntransfer-encoding: chunked")) {
            chunked(start);
        } else {
            throw new IOException("an answer without a length: " + head);
        }
        isOver = head.contains("\r\nconnection: close");
        return Integer.parseInt(head.substring(9, 12));
    }

    private static String header(String head, String name) {
        int place = head.indexOf(name);
        if (place < 0) {
            return null;
        }
        int end = head.indexOf('\r', place + name.length());
        return head.substring(place + name.length(), end < 0 ? head.length() : end).strip();
    }

    private void fixed(int start, int bytes) throws IOException {
        while (filled < start + bytes) {
            read();
        }
        append(start, bytes);
    }

    private void chunked(int start) throws IOException {
        int place = start;
        while (true) {
            int lineEnd = lineEnd(place);
            String size = new String(buffer, place, lineEnd - place, StandardCharsets.ISO_8859_1);
            int bytes = Integer.parseInt(size.split(";")[0].strip(), 16);
            int from = lineEnd + 2;
            while (filled < from + bytes + 2) {
                read();
            }
            if (bytes == 0) {
                return;
            }
            append(from, bytes);
            place = from + bytes + 2;
        }
    }

    private int lineEnd(int from) throws IOException {
        for (int i = from; ; i++) {
            while (filled < i + 2) {
                read();
            }
            if (buffer[i] == '\r' && buffer[i + 1] == '\n') {
                return i;
            }
        }
    }

    private void append(int from, int bytes) {
        if (body.length < length + bytes) {
            body = Arrays.copyOf(body, Math.max(body.length * 2, length + bytes));
        }
        System.arraycopy(buffer, from, body, length, bytes);
        length += bytes;
    }

    private void read() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int got = in.read(buffer, filled, buffer.length - filled);
        if (got < 0) {
            throw new EOFException("the server closed the connection");
        }
        filled += got;
    }

    /** Whether the server has ended the connection with its last answer. */
    boolean isOver() {
        return isOver;
    }

    /** The length of the last answer's body. */
    int length() {
        return length;
    }

    boolean contains(byte[] bytes) {
        return indexOf(body, length, bytes) >= 0;
    }

    String bodyText(int most) {
        return new String(body, 0, Math.min(length, most), StandardCharsets.UTF_8);
    }

    static int indexOf(byte[] in, int end, byte[] what) {
        for (int i = 0; i <= end - what.length; i++) {
            if (in[i] == what[0] && Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
