package org.throughline.reporting.digest;

/** What became of handing one mail to the SMTP server. */
sealed interface Delivery {
    /** The server has taken it. */
    record Accepted() implements Delivery {}

    /** The server does not want it (5xx): not now and not later. */
    record Refused(String reply) implements Delivery {}

    /** The server does not want it now (4xx), or broke off before it had all of it: it has not been delivered. */
    record NotNow(String reply) implements Delivery {}

    /** The server had all of it and did not answer: it may have been delivered or not. */
    record NotKnown(String reply) implements Delivery {}
}
