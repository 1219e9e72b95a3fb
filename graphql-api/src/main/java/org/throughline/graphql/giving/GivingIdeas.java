package org.throughline.graphql.giving;

/** What people at every stage can give, whatever the other's standing (F7). Data, in English; the order is that of use. */
public final class GivingIdeas {
    /** A relation {@code ideas(place, horizon, kind, idea)}; no horizon means anybody. */
    public static final String IDEAS = """
            ideas(place, horizon, kind, idea) as (values
                (1, 'NOW', 'EXPERIENCE', 'Tell them how a tool or a course you know from your studies works in practice.'),
                (2, 'NOW', 'INTRODUCTION', 'Name someone who looks for work in their field and whom you would vouch for.'),
                (3, 'NOW', 'HELP', 'Offer to try out something they work on, and say honestly what you noticed.'),
                (1, 'FIVE_YEARS', 'ARTICLE', 'Send them one article on a question they raised, with two sentences on why.'),
                (2, 'FIVE_YEARS', 'EXPERIENCE', 'Tell them what you learned in the field since you spoke, without names.'),
                (3, 'FIVE_YEARS', 'INTRODUCTION', 'Introduce them to someone of your network whose work touches theirs.'),
                (1, 'TWENTY_YEARS', 'EXPERIENCE', 'Tell them how people who enter the field today see it; few tell them.'),
                (2, 'TWENTY_YEARS', 'HELP', 'Offer to bring their question to a class, a group or a club you belong to.'),
                (3, 'TWENTY_YEARS', 'ADVICE', 'Tell them what you tried of what they advised, and what it changed.'),
                (1, 'ADMIRED', 'EXPERIENCE', 'Tell them which piece of their work stayed with you, and what you did because of it.'),
                (2, 'ADMIRED', 'ARTICLE', 'Send them something from your own field that touches theirs.'),
                (3, 'ADMIRED', 'HELP', 'Tell others of their work where it fits, and tell them that you did.'),
                (1, null, 'ADVICE', 'Tell them what came of the conversation: what you did, and how it went.'),
                (2, null, 'ARTICLE', 'Send them something short to read or watch that fits what they told you.'),
                (3, null, 'INTRODUCTION', 'Ask yourself whom you know that would help them, and offer to introduce both.'),
                (4, null, 'TIME', 'Offer an hour of your time for something they care about, such as an event or a survey.'),
                (5, null, 'OTHER', 'Congratulate them on something they achieved, with a sentence that is about them only.'))
            """;

    private GivingIdeas() {}
}
