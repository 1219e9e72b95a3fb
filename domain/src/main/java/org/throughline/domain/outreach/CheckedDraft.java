package org.throughline.domain.outreach;

import java.util.List;

/**
 * A draft after the outreach check.
 *
 * @param draft what was checked
 * @param language of the rule set that it was checked by
 * @param textKey its words in a form in which it can be compared with other messages (B3)
 * @param findings in the order of the text
 */
public record CheckedDraft(Draft draft, String language, String textKey, List<Finding> findings) {
    public CheckedDraft {
        findings = List.copyOf(findings);
    }

    /** What the check says as a whole. */
    public Verdict verdict() {
        return Verdict.of(findings);
    }
}
