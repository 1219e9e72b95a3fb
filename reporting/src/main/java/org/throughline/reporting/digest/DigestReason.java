package org.throughline.reporting.digest;

/** Why a digest was not sent. */
enum DigestReason {
    /** There was nothing to tell. */
    NOTHING_TO_TELL,
    /** It was turned off, or the account deactivated, before it was sent. */
    NOT_WANTED,
    /** Wednesday was over. */
    TOO_LATE,
    /** The account's e-mail address is none. */
    BAD_ADDRESS,
    /** The SMTP server refused the recipient or the mail for good. */
    REFUSED,
    /** It was being sent when the node fell or the connection broke, and may have been delivered. */
    NOT_KNOWN
}
