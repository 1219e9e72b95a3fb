package org.throughline.domain.shared;

/**
 * A practice of the craft of informational interviews, by its stable id. A refusal names the practice it comes from, so
 * that a person learns why.
 */
@Meaning(
        "A practice of the craft of informational interviews, by its stable id. A refusal names the practice it comes from, so that a person learns why.")
public enum Practice {
    @Meaning("Plan the people and organisations to meet.")
    A1,
    @Meaning("People in positions wanted now, in 5 or in 20 years, and people admired outside the field.")
    A2,
    @Meaning("Choose with purpose: a request is substantial.")
    A3,
    @Meaning("Know the organisation, and whether its culture fits one's values.")
    A4,
    @Meaning("Recent graduates, the same school, local people, members of the same group.")
    A5,
    @Meaning("Common ground.")
    A6,
    @Meaning("Introduced or met before cold.")
    A7,
    @Meaning("People's time is scarce: only so many open requests at a time.")
    A8,
    @Meaning("What do I do first?")
    A9,
    @Meaning("Not only for graduates.")
    A10,
    @Meaning("Start months before it is needed.")
    A11,
    @Meaning("Practise with family and friends first.")
    A12,
    @Meaning("Whoever replies or says hello is also networking.")
    A13,
    @Meaning("Job boards alone fail.")
    A14,
    @Meaning("Do not sell, ask for a job, ask who is hiring, or ask to be recommended.")
    B1,
    @Meaning("Be curious about them, not centred on oneself.")
    B2,
    @Meaning("No anonymous salutation, no mass mail.")
    B3,
    @Meaning("Never \"pick your brain\".")
    B4,
    @Meaning("Brief, specific, and why this person.")
    B5,
    @Meaning("Both sides know that the intent is to learn.")
    B6,
    @Meaning("Ask for ten minutes; they decide how much.")
    B7,
    @Meaning("E-mail is best for requests and thanks.")
    B8,
    @Meaning("Follow up after a week of silence.")
    B9,
    @Meaning("At most a few follow-ups, then move on.")
    B10,
    @Meaning("An ignored request is not a refused one.")
    B11,
    @Meaning("Use a referrer's name only with permission.")
    B12,
    @Meaning("No résumé in the request.")
    B13,
    @Meaning("Research the person, the organisation and the industry.")
    C1,
    @Meaning("Interviews confirm and refine research, never replace it.")
    C2,
    @Meaning("Three questions at least.")
    C3,
    @Meaning("Open questions, about their story.")
    C4,
    @Meaning("Generic questions are only a start.")
    C5,
    @Meaning("Bring something to the table.")
    C6,
    @Meaning("Dress, be on time, have the résumé at hand but do not offer it.")
    C7,
    @Meaning("Use what earlier interviews taught.")
    C8,
    @Meaning("Never share what is confidential or who said it.")
    C9,
    @Meaning("A time, a place and a format.")
    D1,
    @Meaning("Arrive on time, keep to their time.")
    D2,
    @Meaning("A conversation: listen.")
    D3,
    @Meaning("The quality of the connection counts.")
    D4,
    @Meaning("The résumé only if asked.")
    D5,
    @Meaning("Offer to pay.")
    D6,
    @Meaning("An opening is discussed only if it comes up, at the end, for someone qualified.")
    D7,
    @Meaning("Candid feedback on one's competitiveness.")
    D8,
    @Meaning("Tips that worked.")
    D9,
    @Meaning("Action steps.")
    D10,
    @Meaning("Ask who else to talk to.")
    E1,
    @Meaning("May I use your name?")
    E2,
    @Meaning("Get the contact details and write yourself.")
    E3,
    @Meaning("A promised introduction has a date on which the seeker checks in.")
    E4,
    @Meaning("Reach out to those one was referred to, and keep the chain.")
    E5,
    @Meaning("And whom do you know that would help them?")
    E6,
    @Meaning("You never know where a connection leads.")
    E7,
    @Meaning("Always thank, at the end and in writing.")
    F1,
    @Meaning("Thank for what they agreed to do.")
    F2,
    @Meaning("Connect on LinkedIn.")
    F3,
    @Meaning("About every six months, with something for them.")
    F4,
    @Meaning("Tell everyone the good news.")
    F5,
    @Meaning("Some help much later.")
    F6,
    @Meaning("Give as much as you take.")
    F7,
    @Meaning("Way more than two or three.")
    F8
}
