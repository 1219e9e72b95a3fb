package org.throughline.domain.preparation;

import static org.throughline.domain.preparation.QuestionRule.closed;
import static org.throughline.domain.preparation.QuestionRule.open;

import java.util.List;
import java.util.stream.Stream;

/** The rules by which questions are told to be open or closed, in the order in which they are tried. */
final class QuestionRules {
    private static final String WHO_ELSE = "Who else would you talk to if you were in my place?";
    private static final String WEM_NOCH = "Mit wem würden Sie an meiner Stelle noch sprechen?";

    private static final List<QuestionRule> CLOSED_WITH_BETTER_WORDING = List.of(
            closed(
                    "en",
                    "(?:do|did) you (?:really )?(?:like|enjoy|love) (.+)",
                    "What do you like about $1?",
                    "Do you like your job?"),
            closed(
                    "en",
                    "are you (?:happy|satisfied) (?:with|in|at) (.+)",
                    "What do you like about $1, and what would you change?",
                    "Are you happy with your team?"),
            closed(
                    "en",
                    "(?:is|was) it (?:very )?(?:hard|difficult|tough) to (.+)",
                    "What makes it hard to $1?",
                    "Is it hard to get into this field?"),
            closed("en", "is it easy to (.+)", "How easy or hard is it to $1, and why?", "Is it easy to change teams?"),
            closed(
                    "en",
                    "(?:did|have) you always (?:want|wanted) to (.+)",
                    "How did you come to $1?",
                    "Did you always want to work in a museum?"),
            closed(
                    "en",
                    "do you (?:often )?(?:work|have to work) (?:long hours|overtime|a lot|at night|on weekends|at weekends).*",
                    "What do your working hours look like?",
                    "Do you work long hours?"),
            closed(
                    "en",
                    "do you have (?:any |some )?(?:advice|tips|suggestions)(.*)",
                    "What advice do you have$1?",
                    "Do you have any advice for me?"),
            closed(
                    "en",
                    "(?:can|could) you give me (?:any |some )?(?:advice|tips|suggestions)(.*)",
                    "What advice do you have for me$1?",
                    "Can you give me some advice?"),
            closed(
                    "en",
                    "(?:do|would) you recommend (.+)",
                    "What speaks for $1, and what against it?",
                    "Would you recommend an internship abroad?"),
            closed(
                    "en",
                    "do you know (?:anyone|anybody|someone|somebody|other people|more people)\\b.*",
                    WHO_ELSE,
                    "Do you know anyone else I could talk to?"),
            closed(
                    "en",
                    "is there (?:anyone|anybody|someone|somebody)\\b.*",
                    WHO_ELSE,
                    "Is there anybody I should meet?"),
            closed(
                    "en",
                    "do you think (?:that )?(.+)",
                    "How likely do you think it is that $1, and why?",
                    "Do you think the field will grow?"),
            closed("en", "do i need (.+)", "What part does $1 play in this work?", "Do I need a degree?"),
            closed(
                    "en",
                    "is (?:your |the )?(?:company|organi[sz]ation|firm|team) a good (?:place|employer).*",
                    "What is it like to work there, on good days and on hard ones?",
                    "Is the company a good place to work?"),
            closed(
                    "en",
                    "are you hiring.*",
                    "What do people who do well in your team bring with them?",
                    "Are you hiring at the moment?"),
            closed("de", "(?:mögen|lieben) sie ihren (.+)", "Was mögen Sie an Ihrem $1?", "Mögen Sie Ihren Beruf?"),
            closed("de", "(?:mögen|lieben) sie ihre (.+)", "Was mögen Sie an Ihrer $1?", "Mögen Sie Ihre Arbeit?"),
            closed(
                    "de",
                    "gefällt ihnen (?:ihre|die) (.+)",
                    "Was gefällt Ihnen an Ihrer $1?",
                    "Gefällt Ihnen Ihre Arbeit?"),
            closed(
                    "de",
                    "gefällt ihnen (?:ihr|der) (.+)",
                    "Was gefällt Ihnen an Ihrem $1?",
                    "Gefällt Ihnen Ihr Beruf?"),
            closed(
                    "de",
                    "macht ihnen (?:ihre|die) (.+) spaß",
                    "Was macht Ihnen an Ihrer $1 Spaß?",
                    "Macht Ihnen Ihre Arbeit Spaß?"),
            closed(
                    "de",
                    "macht ihnen (?:ihr|der) (.+) spaß",
                    "Was macht Ihnen an Ihrem $1 Spaß?",
                    "Macht Ihnen Ihr Beruf Spaß?"),
            closed(
                    "de",
                    "haben sie (?:einen |noch |vielleicht )*(?:rat|ratschlag|ratschläge|tipp|tipps)\\b.*",
                    "Was würden Sie mir raten?",
                    "Haben Sie einen Rat für mich?"),
            closed(
                    "de",
                    "kennen sie (?:noch )?(?:jemanden|jemand|andere|weitere)\\b.*",
                    WEM_NOCH,
                    "Kennen Sie noch jemanden, mit dem ich sprechen könnte?"),
            closed(
                    "de",
                    "ist es (?:sehr )?(?:schwer|schwierig),? (.+)",
                    "Was macht es schwer, $1?",
                    "Ist es schwer, in die Branche zu kommen?"),
            closed(
                    "de",
                    "(?:haben|machen) sie (?:viele |oft )?(?:überstunden|stress).*",
                    "Wie sehen Ihre Arbeitszeiten aus?",
                    "Machen Sie viele Überstunden?"),
            closed(
                    "de",
                    "sind sie (?:mit .+ )?zufrieden.*",
                    "Womit sind Sie zufrieden, und was würden Sie ändern?",
                    "Sind Sie mit Ihrer Stelle zufrieden?"),
            closed(
                    "de",
                    "würden sie (.+) empfehlen",
                    "Was spricht für $1, und was dagegen?",
                    "Würden Sie diesen Beruf empfehlen?"),
            closed("de", "brauche ich (.+)", "Wofür braucht man $1, und wofür nicht?", "Brauche ich einen Master?"),
            closed(
                    "de",
                    "(?:glauben|denken) sie,? dass (.+)",
                    "Wie wahrscheinlich ist es aus Ihrer Sicht, dass $1, und warum?",
                    "Glauben Sie, dass die Branche wächst?"),
            closed(
                    "de",
                    "wollten sie (?:schon )?immer (.+) werden",
                    "Wie sind Sie dazu gekommen, $1 zu werden?",
                    "Wollten Sie schon immer Lehrer werden?"),
            closed(
                    "de",
                    "(?:stellen sie (?:gerade )?ein|suchen sie (?:gerade )?(?:leute|mitarbeiter)).*",
                    "Was bringen Menschen mit, die in Ihrem Team gut zurechtkommen?",
                    "Stellen Sie gerade ein?"));

    private static final List<QuestionRule> REQUESTS_TO_TELL = List.of(
            closed(
                    "en",
                    ".*\\b(?:tell me|know|ask you|say|wonder|wondering|curious) (?:if|whether)\\b.*",
                    "Can you tell me whether the hours are long?"),
            open(
                    "en",
                    "(?:can|could|would|will|may|might) (?:you|i ask you to) (?:please |maybe |perhaps )?(?:tell|describe|explain|walk|talk|share|show|help me understand|give me an example)\\b.*",
                    "Could you tell me about your first year?"),
            open(
                    "en",
                    "(?:please )?(?:tell|describe|explain|walk|talk|share|show|help me understand|give me an example)\\b.*",
                    "Tell me about your path."),
            open(
                    "en",
                    "i(?:'d|’d| would|'m|’m| am)\\b.*\\b(?:hear|know|learn|understand|curious|interested)\\b.*",
                    "I'd love to hear how you started."),
            closed(
                    "de",
                    ".*\\b(?:sagen|wissen|fragen|erzählen|verraten)\\b[^.?]*,? ob\\b.*",
                    "Können Sie mir sagen, ob sich das lohnt?"),
            open(
                    "de",
                    "(?:können|könnten|würden|möchten|mögen|wollen) sie\\b.*\\b(?:erzählen|beschreiben|erklären|schildern|erläutern|beispiel)\\b.*",
                    "Könnten Sie mir von Ihrem ersten Jahr erzählen?"),
            open(
                    "de",
                    "(?:bitte )?(?:erzählen|beschreiben|erklären|schildern|erläutern) sie\\b.*",
                    "Erzählen Sie mir von Ihrem Weg."));

    private static final List<QuestionRule> BY_THE_FIRST_WORD = List.of(
            // German "was" asks what; before these words it is the English verb.
            closed(
                    "en",
                    "was (?:it|that|there|this|your|the|he|she|they|anyone|anything|anybody)\\b.*",
                    "Was it worth it?"),
            closed(
                    "en",
                    "(?:do|does|did|don't|don’t|doesn't|doesn’t|didn't|didn’t|is|isn't|isn’t|are|aren't|aren’t|am i|were|has|have|had|can|could|will|would|should|may|might|shall|must)\\b.*",
                    "Have you worked abroad?"),
            open(
                    "en",
                    "(?:(?:in|at|to|from|with|for|by|on|of|about|through) )?(?:how|what|what's|what’s|why|which|who|who's|who’s|whom|whose|where|when)\\b.*",
                    "Why did you leave banking?"),
            open(
                    "de",
                    "(?:(?:in|an|auf|aus|bei|durch|für|gegen|mit|nach|seit|über|um|unter|von|vor|zu|zwischen) )?(?:wie|was|warum|weshalb|wieso|weswegen|wozu|welche[nmrs]?|wer|wen|wem|wessen|wo|wann|wohin|woher|woran|worauf|woraus|wobei|wodurch|wofür|wogegen|womit|wonach|worin|worüber|worum|wovon|wovor|inwiefern|inwieweit)\\b.*",
                    "Wodurch hat sich Ihre Arbeit verändert?"),
            closed(
                    "de",
                    "\\p{L}+ (?:sie|du|ihr|man|es|ich|wir|ihnen|dir|das|die|der|ihre|dein|deine|sich|hier|dort)\\b.*",
                    "Haben Sie im Ausland gearbeitet?"));

    private static final List<QuestionRule> AFTER_A_LEAD_IN = List.of(
            open(
                    "en",
                    "[^?]*,\\s*(?:how|what|why|which|who|whom|whose|where|when)\\b.*",
                    "In your view, what will change?"),
            open(
                    "de",
                    "[^?]*,\\s*(?:wie|was|warum|weshalb|wieso|welche[nmrs]?|wer|wen|wem|wo|wann|woran|womit|wodurch|inwiefern)\\b.*",
                    "Aus Ihrer Sicht, woran liegt das?"),
            closed(
                    "en",
                    "[^?]*,\\s*(?:do|does|did|is|are|was|were|has|have|can|could|will|would|should)\\b.*",
                    "In your view, is that a good idea?"));

    /** All rules; the first that applies decides. */
    static final List<QuestionRule> ALL = Stream.of(
                    REQUESTS_TO_TELL, CLOSED_WITH_BETTER_WORDING, BY_THE_FIRST_WORD, AFTER_A_LEAD_IN)
            .flatMap(List::stream)
            .toList();

    private QuestionRules() {}
}
