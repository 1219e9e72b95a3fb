package org.throughline.reporting.digest;

/** The SMTP server cannot be used at the moment, for this mail or another; nothing was delivered. */
final class ServerUnavailable extends Exception {
    ServerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
