package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** What is going to happen, done in the order of time; whatever is done may put more on it. */
final class Agenda {
    private final Queue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparingInt(Item::number));
    private final Instant end;
    private int count;

    /** Nothing is done after the end. */
    Agenda(Instant end) {
        this.end = end;
    }

    void at(Instant time, Runnable deed) {
        if (!time.isAfter(end)) {
            items.add(new Item(time, count++, deed));
        }
    }

    void run() {
        while (!items.isEmpty()) {
            items.remove().deed().run();
        }
    }

    private record Item(Instant at, int number, Runnable deed) {}
}
