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
    @Meaning("As many requests of the seeker wait for an answer as the institution allows (A8).")
    OPEN_REQUESTS_EXHAUSTED,
    @Meaning("As many seekers wait for an answer of this person as the institution allows (A8).")
    PERSON_IS_ASKED_ENOUGH,
    @Meaning(
            "This person of the directory has received as many requests this month as they want, or takes a break (A8).")
    PERSON_IS_FULLY_BOOKED,
    @Meaning("Too few questions are prepared for the interview (C3).")
    QUESTIONS_MISSING,
    @Meaning("Nothing is planned to bring to the interview (C6).")
    GIVE_MISSING,
    @Meaning("The interview has not taken place yet.")
    NOT_HELD_YET,
    @Meaning("A local time that the clocks skip when they go forward (D1).")
    LOCAL_TIME_SKIPPED,
    @Meaning("A day that must lie ahead has passed.")
    IN_THE_PAST,
    @Meaning("The check-in on a promised introduction lies outside the usual days, and no reason is given.")
    CHECK_IN_UNUSUAL,
    @Meaning("A contact named the seeker's own person.")
    REFERRAL_TO_SEEKER,
    @Meaning("A contact named the one who had named them.")
    REFERRAL_TO_REFERRER,
    @Meaning(
            "What became of it is settled already: a commitment done or dropped (D10), an introduction made or given up (E4), a possible duplicate decided, a merge taken back, a run of reports ended.")
    ALREADY_SETTLED,
    @Meaning("The target was reached or dropped already.")
    NOT_OPEN,
    @Meaning("The account's roles do not allow this.")
    NOT_ALLOWED,
    @Meaning("The interview was not held, so nothing can have been learned from it.")
    NOT_HELD,
    @Meaning("The question can be answered by yes or no.")
    QUESTION_CLOSED,
    @Meaning("A text that others may see names or identifies someone.")
    IDENTIFIES_SOMEONE,
    @Meaning("What was shown to others once and withdrawn is not shown again.")
    SHARED_BEFORE,
    @Meaning("The outreach check found an error in the message.")
    MESSAGE_UNFIT,
    @Meaning("The message was sent already.")
    ALREADY_SENT,
    @Meaning("The row is about somebody who asked to be forgotten.")
    PERSON_ERASED,
    @Meaning("Nobody else could run the institution then.")
    LAST_ADMINISTRATOR,
    @Meaning("Somebody still belongs to it.")
    NOT_EMPTY,
    @Meaning("The account named lacks the role that this needs.")
    ROLE_MISSING
}
