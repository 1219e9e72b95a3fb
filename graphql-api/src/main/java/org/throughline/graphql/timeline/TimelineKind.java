package org.throughline.graphql.timeline;

import org.eclipse.microprofile.graphql.Description;

/** What a timeline tells of: each kind of event of a thread, and everything else that happens between two people. */
@Description("What a timeline tells of.")
public enum TimelineKind {
    /** The seeker opened an interview thread. */
    @Description("The seeker opened an interview thread.")
    OPENED,
    /** The seeker asked for an interview. */
    @Description("The seeker asked for an interview.")
    REQUESTED,
    /** The seeker asked again after silence. */
    @Description("The seeker asked again after silence.")
    FOLLOWED_UP,
    /** The contact answered, neither yes nor no. */
    @Description("The contact answered, neither yes nor no.")
    REPLIED,
    /** The contact agreed. */
    @Description("The contact agreed.")
    ACCEPTED,
    /** Both agreed on a time. */
    @Description("Both agreed on a time.")
    SCHEDULED,
    /** Both agreed on another time. */
    @Description("Both agreed on another time.")
    RESCHEDULED,
    /** The time was given up. */
    @Description("The time was given up.")
    POSTPONED,
    /** One of both did not come. */
    @Description("One of both did not come.")
    NO_SHOW,
    /** The seeker was prepared. */
    @Description("The seeker was prepared.")
    PREPARED,
    /** The interview took place. */
    @Description("The interview took place.")
    HELD,
    /** The seeker thanked in writing. */
    @Description("The seeker thanked in writing.")
    THANKED,
    /** The seeker wrote or met again later. */
    @Description("The seeker wrote or met again later.")
    KEPT_IN_TOUCH,
    /** The thread was closed. */
    @Description("The thread was closed.")
    CLOSED,
    /** A message was sent. */
    @Description("A message was sent.")
    MESSAGE_SENT,
    /** The seeker kept in touch. */
    @Description("The seeker kept in touch.")
    TOUCH,
    /** The contact replied, said hello or wrote on their own. */
    @Description("The contact replied, said hello or wrote on their own.")
    SIGNAL,
    /** The contact named someone. */
    @Description("The contact named someone.")
    REFERRAL_MADE,
    /** Someone named the contact. */
    @Description("Someone named the contact.")
    REFERRED,
    /** The seeker introduced the contact to someone. */
    @Description("The seeker introduced the contact to someone.")
    INTRODUCTION,
    /** Seeker or contact promised something. */
    @Description("Seeker or contact promised something.")
    COMMITMENT_MADE,
    /** What was promised was done. */
    @Description("What was promised was done.")
    COMMITMENT_DONE,
    /** Something was given or taken. */
    @Description("Something was given or taken.")
    EXCHANGE,
    /** The contact helped. */
    @Description("The contact helped.")
    HELP,
    /** Something came of it: an interview, an opening, a job. */
    @Description("Something came of it: an interview, an opening, a job.")
    OUTCOME,
    /** The seeker noted what they learned. */
    @Description("The seeker noted what they learned.")
    INSIGHT,
    /** The contact gave candid feedback. */
    @Description("The contact gave candid feedback.")
    FEEDBACK,
    /** The seeker rated the connection. */
    @Description("The seeker rated the connection.")
    STRENGTH,
    /** The seeker noted how comfortable they felt. */
    @Description("The seeker noted how comfortable they felt.")
    COMFORT,
    /** The seeker noted what they found out beforehand. */
    @Description("The seeker noted what they found out beforehand.")
    RESEARCH,
    /** The seeker noted how the interview went. */
    @Description("The seeker noted how the interview went.")
    DEBRIEF
}
