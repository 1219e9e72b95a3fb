package org.throughline.deployment.launch;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * A way to the console that is closed at first: what is written before it opens is dropped. The application server gets
 * it in place of the console, so that a failed start shows one sentence; all it has to say is in its log.
 */
final class Gate extends FilterOutputStream {

    private volatile boolean open;

    Gate(PrintStream console) {
        super(console);
    }

    /** A stream to the gate. */
    PrintStream stream() {
        OutputStream self = this;
        return new PrintStream(self, true);
    }

    void open() {
        open = true;
    }

    @Override
    public void write(int oneByte) throws IOException {
        if (open) {
            out.write(oneByte);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (open) {
            out.write(bytes, offset, length);
        }
    }
}
