package org.throughline.domain.shared;

/** Why a step was refused. The names are stable: clients may switch over them. */
@Meaning("Why a step was refused.")
public enum RefusalCode {
    @Meaning("A value that must be given is missing or blank.")
    REQUIRED,
    @Meaning("A text is longer than allowed.")
    TOO_LONG,
    @Meaning("A text holds control characters or broken Unicode.")
    NOT_TEXT,
    @Meaning("A number or date lies outside its limits.")
    OUT_OF_RANGE,
    @Meaning("A value does not have the form of its kind, such as an e-mail address.")
    MALFORMED,
    @Meaning("Two values were given of which only one may be.")
    CONFLICTING,
    @Meaning("The thing named does not exist, or is not the viewer's.")
    NOT_FOUND,
    @Meaning("There is one already.")
    ALREADY_EXISTS,
    @Meaning("The state of the thread does not allow this step.")
    STEP_NOT_ALLOWED,
    @Meaning("A request needs a purpose.")
    PURPOSE_MISSING,
    @Meaning("As many follow-ups as the institution allows were sent.")
    FOLLOW_UPS_EXHAUSTED,
    @Meaning("Something is said to have happened before its cause.")
    BEFORE_ITS_CAUSE,
    @Meaning("Something is said to have happened in the future.")
    IN_THE_FUTURE,
    @Meaning("A contact cannot be referred to themselves.")
    REFERRAL_TO_ONESELF,
    @Meaning("The referral has become a contact already.")
    ALREADY_FOLLOWED,
    @Meaning("The object changed since the client read it.")
    CHANGED_MEANWHILE,
    @Meaning("The mutation key was used before, with another input.")
    KEY_REUSED,
    @Meaning("The outreach check found an error in the message.")
    MESSAGE_UNFIT,
    @Meaning("The message was sent already.")
    ALREADY_SENT
}
