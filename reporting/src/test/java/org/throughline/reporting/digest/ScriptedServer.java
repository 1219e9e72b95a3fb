package org.throughline.reporting.digest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** An SMTP server that answers as a test says, for what a well-behaved one does not do. */
final class ScriptedServer implements AutoCloseable {
    /** Instead of a reply: the connection is closed. */
    static final String HANGS_UP = "hangs up";
    /** Instead of a reply: nothing, for ever. */
    static final String SILENCE = "silence";
    /** Instead of a reply: one line after the other, for ever. */
    static final String BABBLE = "babble";

    private final ServerSocket socket;
    private volatile SSLSocketFactory certificate;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Map<String, String> replies = new ConcurrentHashMap<>(Map.of(
            "GREETING",
            "220 here",
            "EHLO",
            "250 here",
            "MAIL",
            "250 ok",
            "RCPT",
            "250 ok",
            "DATA",
            "354 go on",
            "END",
            "250 taken",
            "QUIT",
            "221 bye",
            "RSET",
            "250 ok",
            "NOOP",
            "250 ok"));
    final List<String> said = new CopyOnWriteArrayList<>();

    ScriptedServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread thread = new Thread(this::accept);
        thread.setDaemon(true);
        thread.start();
    }

    /** It offers to encrypt, and shows this certificate. */
    ScriptedServer encryptsBy(SSLSocketFactory shown) {
        certificate = shown;
        return answers("EHLO", "250-here\r\n250 STARTTLS").answers("STARTTLS", "220 go on");
    }

    /** GREETING, EHLO, MAIL, RCPT, DATA, END (of the mail), or QUIT. */
    ScriptedServer answers(String command, String reply) {
        replies.put(command, reply);
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    long times(String command) {
        return said.stream().filter(line -> line.startsWith(command)).count();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                Thread thread = new Thread(() -> serve(client));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (plain) {
            said.add("CONNECTED");
            if (reply(plain, "GREETING") && talk(plain)) {
                SSLSocket encrypted = (SSLSocket) certificate.createSocket(plain, null, plain.getPort(), true);
                encrypted.setUseClientMode(false);
                talk(encrypted);
            }
        } catch (IOException broken) {
            said.add("BROKEN");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the client wants to go on encrypted. */
    private boolean talk(Socket client) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        boolean inMail = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            said.add(line);
            if (inMail && !line.equals(".")) {
                continue;
            }
            String command = inMail ? "END" : line.split("[ :]")[0];
            if (!reply(client, command)) {
                return false;
            }
            if (command.equals("STARTTLS")) {
                return true;
            }
            inMail = command.equals("DATA") && replies.get("DATA").startsWith("3");
        }
        return false;
    }

    /** Whether to go on. */
    private boolean reply(Socket client, String command) throws IOException, InterruptedException {
        String reply = replies.getOrDefault(command, "502 what?");
        OutputStream out = client.getOutputStream();
        if (reply.equals(HANGS_UP)) {
            return false;
        }
        while (reply.equals(SILENCE)) {
            Thread.sleep(100);
        }
        while (reply.equals(BABBLE)) {
            out.write("250-and so on\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            Thread.sleep(50);
        }
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
