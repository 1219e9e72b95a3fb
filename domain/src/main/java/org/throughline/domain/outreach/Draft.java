package org.throughline.domain.outreach;

import java.util.Optional;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;

/**
 * A message as it stands, fit to be checked and kept.
 *
 * @param kind what it is for
 * @param channel by what means it is to be sent (B8)
 * @param subject one line; may be empty
 * @param body at most 4,000 characters
 * @param language an ISO 639-1 code for which there is a rule set; empty when it is to be guessed
 */
public record Draft(
        MessageKind kind, Channel channel, Optional<String> subject, String body, Optional<String> language) {
    /** The draft with its texts cleaned, or every reason why it cannot be one. */
    public static Outcome<Draft> of(
            MessageKind kind, Channel channel, String subject, String body, String language, RuleSets ruleSets) {
        Checks checks = new Checks();
        Optional<String> line = checks.takeIfGiven("subject", given(subject), TextRule.LINE::check);
        Optional<String> text = checks.take("body", TextRule.PARAGRAPH.check(body));
        Optional<String> known = checks.takeIfGiven("language", given(language), code -> known(code, ruleSets));
        return checks.outcome(() -> new Draft(kind, channel, line, text.orElseThrow(), known));
    }

    private static Outcome<String> known(String code, RuleSets ruleSets) {
        return ruleSets.of(code)
                .map(RuleSet::language)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(
                        RefusalCode.MALFORMED,
                        "Must be one of " + String.join(", ", ruleSets.languages()) + ", or left out.")));
    }

    private static String given(String raw) {
        return raw == null || raw.isBlank() ? null : raw;
    }
}
