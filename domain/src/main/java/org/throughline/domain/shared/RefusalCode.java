package org.throughline.domain.shared;

/** Why a step was refused. The names are stable: clients may switch over them. */
public enum RefusalCode {
    /** A value that must be given is missing or blank. */
    REQUIRED,
    /** A text is longer than allowed. */
    TOO_LONG,
    /** A text holds control characters or broken Unicode. */
    NOT_TEXT,
    /** A number or date lies outside its limits. */
    OUT_OF_RANGE,
    /** A value does not have the form of its kind, such as an e-mail address. */
    MALFORMED,
    /** Two values were given of which only one may be. */
    CONFLICTING,
    /** The thing named does not exist, or is not the viewer's. */
    NOT_FOUND,
    /** There is one already. */
    ALREADY_EXISTS,
    /** The state of the thread does not allow this step. */
    STEP_NOT_ALLOWED,
    /** A request needs a purpose. */
    PURPOSE_MISSING,
    /** As many follow-ups as the institution allows were sent. */
    FOLLOW_UPS_EXHAUSTED,
    /** Something is said to have happened before its cause. */
    BEFORE_ITS_CAUSE,
    /** Something is said to have happened in the future. */
    IN_THE_FUTURE,
    /** A contact cannot be referred to themselves. */
    REFERRAL_TO_ONESELF,
    /** The referral has become a contact already. */
    ALREADY_FOLLOWED,
    /** The object changed since the client read it. */
    CHANGED_MEANWHILE,
    /** The mutation key was used before, with another input. */
    KEY_REUSED
}
