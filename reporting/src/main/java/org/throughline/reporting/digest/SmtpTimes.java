package org.throughline.reporting.digest;

import java.time.Duration;

/**
 * How long an SMTP server may take.
 *
 * @param connect until it takes a connection
 * @param read until it says something
 * @param step until a connection is ready to send by, or one mail is sent, however often it says something in between
 */
record SmtpTimes(Duration connect, Duration read, Duration step) {
    static final SmtpTimes USUAL =
            new SmtpTimes(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60));
}
