package org.throughline.imports.retention;

import java.time.Duration;

/**
 * How long things are kept.
 *
 * @param deleted rows that somebody deleted, and merges, which can be taken back as long; at least {@link #LEAST}
 * @param looks who looked at a seeker
 * @param keys answers to requests, kept so that a repeated one changes nothing; and API tokens that have ended
 */
public record RetentionSettings(Duration deleted, Duration looks, Duration keys) {
    /** A month and a day: limits of a month (A8) count requests whose contact was deleted since. */
    static final Duration LEAST = Duration.ofDays(32);

    public RetentionSettings {
        deleted = deleted.compareTo(LEAST) < 0 ? LEAST : deleted;
    }

    /** Of whole days. */
    static RetentionSettings ofDays(int deleted, int looks, int keys) {
        return new RetentionSettings(Duration.ofDays(deleted), Duration.ofDays(looks), Duration.ofDays(keys));
    }
}
