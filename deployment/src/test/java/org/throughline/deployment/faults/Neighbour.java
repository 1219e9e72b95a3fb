package org.throughline.deployment.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.throughline.deployment.process.ServerProcess;

/** A server on whom ours depends, at a port of its own: nobody is there at first, and later somebody who takes calls and says nothing. */
final class Neighbour implements AutoCloseable {
    private final int port = ServerProcess.freePort();
    private final Collection<Socket> calls = new ConcurrentLinkedQueue<>();
    private ServerSocket silent;

    int port() {
        return port;
    }

    /** From now on it takes every call, and says nothing. */
    void hang() {
        try {
            silent = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(this::listen, "silent neighbour");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many calls it took. */
    int calls() {
        return calls.size();
    }

    /** It is gone, and its port is free. */
    @Override
    public void close() {
        try {
            if (silent != null) {
                silent.close();
            }
            for (Socket call : calls) {
                if (!call.isClosed()) {
                    // At once, so that the port is free for who comes next.
                    call.setSoLinger(true, 0);
                    call.close();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void listen() {
        while (!silent.isClosed()) {
            try {
                calls.add(silent.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }
}
