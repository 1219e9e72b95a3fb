package org.throughline.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Requests that come when they come, whether the server is done with those before or not: so many a second, over as many
 * connections as it takes, up to a number. An answer's time begins when its request was due, also where no connection was free.
 *
 * <p>Arguments: {@code <port> <connections> <requests a second> <seconds> <requests file>}. Says in one line of JSON how many
 * were sent, served, refused and lost, how long that took, in milliseconds, and by which codes they were refused.
 */
public final class Overload {
    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");

    private final int port;
    private final double perSecond;
    private final long requests;
    private final List<byte[]> texts;
    private final AtomicLong next = new AtomicLong();
    private final List<Long> served = new ArrayList<>();
    private final List<Long> refused = new ArrayList<>();
    private final Map<String, LongAdder> kinds = new ConcurrentHashMap<>();
    private long lost;
    private long longestWithoutConnection;
    private long begin;

    private Overload(int port, double perSecond, int seconds, List<byte[]> texts) {
        this.port = port;
        this.perSecond = perSecond;
        this.requests = (long) (perSecond * seconds);
        this.texts = texts;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Overload overload = new Overload(
                Integer.parseInt(arguments[0]),
                Double.parseDouble(arguments[2]),
                Integer.parseInt(arguments[3]),
                texts(Path.of(arguments[4])));
        overload.run(Integer.parseInt(arguments[1]));
    }

    private static List<byte[]> texts(Path file) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
        List<byte[]> texts = new ArrayList<>();
        while (all.hasRemaining()) {
            byte[] text = new byte[all.getInt()];
            all.get(text);
            texts.add(text);
        }
        return texts;
    }

    private void run(int connections) throws InterruptedException {
        begin = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread thread = new Thread(this::send, "connection " + i);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        print();
    }

    private void send() {
        List<Long> mine = new ArrayList<>();
        List<Long> not = new ArrayList<>();
        long gone = 0;
        long late = 0;
        Connection connection = null;
        try {
            for (long number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                long due = begin + (long) (number / perSecond * 1e9);
                late = Math.max(late, await(due));
                try {
                    connection = connection == null ? new Connection(port) : connection;
                    int status = connection.exchange(
                            texts.get(ThreadLocalRandom.current().nextInt(texts.size())));
                    (status == 200 ? mine : not).add(System.nanoTime() - due);
                    count(status, connection);
                    connection = connection.isOver() ? closed(connection) : connection;
                } catch (IOException failure) {
                    gone++;
                    kinds.computeIfAbsent(failure.getClass().getSimpleName(), kind -> new LongAdder())
                            .increment();
                    connection = closed(connection);
                }
            }
        } finally {
            closed(connection);
        }
        add(mine, not, gone, late);
    }

    private void count(int status, Connection connection) {
        Matcher code = CODE.matcher(status == 200 ? "" : connection.bodyText(400));
        kinds.computeIfAbsent(status + (code.find() ? " " + code.group(1) : ""), kind -> new LongAdder())
                .increment();
    }

    private synchronized void add(List<Long> mine, List<Long> not, long gone, long late) {
        served.addAll(mine);
        refused.addAll(not);
        lost += gone;
        longestWithoutConnection = Math.max(longestWithoutConnection, late);
    }

    /** How late it is already, in nanoseconds; 0 where it was waited for. */
    private static long await(long due) {
        long early = due - System.nanoTime();
        if (early <= 0) {
            return -early;
        }
        try {
            Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static Connection closed(Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (IOException gone) {
                // It is closed.
            }
        }
        return null;
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "{\"sent\":%d,\"served\":%s,\"refused\":%s,\"lost\":%d,\"longestWithoutConnection\":%.3f,\"kinds\":{%s}}%n",
                requests,
                times(served),
                times(refused),
                lost,
                longestWithoutConnection / 1e6,
                new TreeMap<>(kinds)
                        .entrySet().stream()
                                .map(kind -> "\"%s\":%d".formatted(kind.getKey(), kind.getValue().sum()))
                                .collect(Collectors.joining(",")));
    }

    private static String times(List<Long> nanoseconds) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "{\"number\":%d,\"p50\":%.3f,\"p99\":%.3f,\"longest\":%.3f}",
                sorted.length,
                percentile(sorted, 50),
                percentile(sorted, 99),
                percentile(sorted, 100));
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted.length == 0
                ? 0
                : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)] / 1e6;
    }
}
