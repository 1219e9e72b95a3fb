package org.throughline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The load generator: so many clients, each with one connection kept open, send a request drawn at random and wait for
 * its answer. One process for a whole run, so that it is warm from the second measurement on.
 *
 * <p>Reads one command a line, {@code <port> <clients> <warm-up ms> <measured ms> <requests file> <same|any>}, says
 * {@code measuring} when the warm-up is over and answers with one line of JSON. The file holds finished HTTP requests,
 * each after its length in four bytes; {@code @@@@@@@@@@} in one becomes a number never used before. An answer counts
 * if its status is 200 and it holds no {@code "errors"}; with {@code same} it must also be as long as the first answer
 * to that request was, which spares looking through each of them.
 */
public final class Load {
    private static final byte[] UNIQUE = "@@@@@@@@@@".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ERRORS = "\"errors\":".getBytes(StandardCharsets.US_ASCII);
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() % 1_000_000_000L * 9);

    private final int port;
    private final List<byte[]> requests;
    private final AtomicIntegerArray lengths;
    private final boolean same;
    private final AtomicReference<String> complaint = new AtomicReference<>("");
    private volatile long begin;
    private volatile long end;

    private Load(int port, List<byte[]> requests, boolean same) {
        this.port = port;
        this.requests = requests;
        this.lengths = new AtomicIntegerArray(requests.size());
        this.same = same;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            Load load = new Load(Integer.parseInt(words[0]), requests(Path.of(words[4])), words[5].equals("same"));
            load.run(Integer.parseInt(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
        }
    }

    private static List<byte[]> requests(Path file) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
        List<byte[]> requests = new ArrayList<>();
        while (all.hasRemaining()) {
            byte[] request = new byte[all.getInt()];
            all.get(request);
            requests.add(request);
        }
        return requests;
    }

    private void run(int clients, long warmUp, long measured) throws InterruptedException {
        begin = System.nanoTime() + warmUp * 1_000_000L;
        end = begin + measured * 1_000_000L;
        List<Client> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Client client = new Client(i);
            all.add(client);
            client.start();
        }
        Thread.sleep(warmUp);
        System.out.println("measuring");
        for (Client client : all) {
            client.join();
        }
        report(all, measured);
    }

    private void report(List<Client> clients, long measured) {
        long failed = clients.stream().mapToLong(client -> client.failed).sum();
        long bytes = clients.stream().mapToLong(client -> client.bytes).sum();
        long[] times = clients.stream()
                .flatMapToLong(client -> Arrays.stream(client.times, 0, client.answers))
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "{\"answers\":%d,\"failed\":%d,\"perSecond\":%.2f,\"p50\":%.4f,\"p90\":%.4f,\"p99\":%.4f,\"longest\":%.4f,"
                        + "\"bytes\":%d,\"complaint\":\"%s\"}%n",
                times.length,
                failed,
                times.length * 1000.0 / measured,
                percentile(times, 50),
                percentile(times, 90),
                percentile(times, 99),
                percentile(times, 100),
                times.length == 0 ? 0 : bytes / times.length,
                complaint.get().replaceAll("[\\\\\"\\p{Cntrl}]", "'"));
    }

    /** In milliseconds. */
    private static double percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int place = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
        return sorted[Math.max(place, 0)] / 1e6;
    }

    private final class Client extends Thread {
        private long random;
        private long[] times = new long[1 << 14];
        private int answers;
        private long failed;
        private long bytes;

        Client(int number) {
            super("client " + number);
            random = System.nanoTime() * 2862933555777941757L + number * 3037000493L + 1;
        }

        @Override
        public void run() {
            while (System.nanoTime() < end) {
                try (Connection connection = new Connection(port)) {
                    while (System.nanoTime() < end && !connection.isOver()) {
                        one(connection);
                    }
                } catch (IOException failure) {
                    fail(failure.toString());
                    pause();
                }
            }
        }

        private void one(Connection connection) throws IOException {
            int which = (int) Long.remainderUnsigned(next(), requests.size());
            byte[] request = unique(requests.get(which));
            long sent = System.nanoTime();
            int status = connection.exchange(request);
            long received = System.nanoTime();
            boolean good = status == 200 && isAnswer(which, connection);
            if (!good) {
                fail(status + " " + connection.bodyText(300));
            } else if (received >= begin && received < end) {
                if (answers == times.length) {
                    times = Arrays.copyOf(times, times.length * 2);
                }
                times[answers++] = received - sent;
                bytes += connection.length();
            }
        }

        private boolean isAnswer(int which, Connection connection) {
            if (!same) {
                return !connection.contains(ERRORS);
            }
            int known = lengths.get(which);
            if (known == 0) {
                lengths.set(which, connection.length());
                return !connection.contains(ERRORS);
            }
            return known == connection.length();
        }

        private void fail(String why) {
            complaint.compareAndSet("", why);
            if (System.nanoTime() >= begin) {
                failed++;
            }
        }

        private void pause() {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        private long next() {
            random ^= random << 13;
            random ^= random >>> 7;
            random ^= random << 17;
            return random;
        }

        /** The request, its placeholder replaced, or itself when it has none. */
        private byte[] unique(byte[] request) {
            int place = Connection.indexOf(request, request.length, UNIQUE);
            if (place < 0) {
                return request;
            }
            byte[] copy = request.clone();
            long number = NUMBERS.incrementAndGet();
            for (int i = UNIQUE.length - 1; i >= 0; i--) {
                copy[place + i] = (byte) ('0' + number % 10);
                number /= 10;
            }
            return copy;
        }
    }
}
