package org.throughline.domain.interview;

/** Why a thread was closed (B10). An ignored request is not a refused one (B11). */
public enum CloseReason {
    /** The contact said no. */
    DECLINED,
    /** The contact would have, but could not. */
    UNABLE,
    /** The contact never answered. */
    NO_REPLY,
    /** Anything else. */
    OTHER
}
