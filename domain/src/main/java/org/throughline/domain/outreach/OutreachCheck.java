package org.throughline.domain.outreach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.throughline.domain.programme.InstitutionSettings;

/**
 * Reads a message before it is sent and says what the craft would say of it (B1 to B8, B12, B13, C9, F1, F2). It computes
 * only: what it is not told, it does not ask for.
 */
public final class OutreachCheck {
    private final RuleSets ruleSets;

    /** A check by these rule sets. */
    public OutreachCheck(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** The check as it comes with the product. */
    public static OutreachCheck shipped() {
        return new OutreachCheck(RuleSets.shipped());
    }

    /** The draft with everything that is found in it, in the order of the text, the subject last. */
    public CheckedDraft check(Draft draft, OutreachContext context, InstitutionSettings settings) {
        RuleSet ruleSet = draft.language().flatMap(ruleSets::of).orElseGet(() -> ruleSets.guessed(draft.body()));
        DraftText text = new DraftText(draft.body(), ruleSet);
        List<Finding> findings = new ArrayList<>(PhraseCheck.of(draft, text, ruleSet));
        Reading reading = new Reading(draft, text, ruleSet, context, settings, List.copyOf(findings));
        findings.addAll(SubjectsCheck.of(reading));
        findings.addAll(RequestCheck.of(reading));
        findings.addAll(NamesCheck.of(reading));
        findings.addAll(CommitmentsCheck.of(reading));
        findings.addAll(SameTextCheck.of(reading));
        findings.sort(Comparator.comparing(Finding::place, Comparator.reverseOrder())
                .thenComparing(Finding::start)
                .thenComparing(Finding::code));
        return new CheckedDraft(draft, ruleSet.language(), text.key(), findings);
    }

    /**
     * All that a check needs.
     *
     * @param phrases what was found by wording already
     */
    record Reading(
            Draft draft,
            DraftText text,
            RuleSet ruleSet,
            OutreachContext context,
            InstitutionSettings settings,
            List<Finding> phrases) {
        /** The finding at a place of the body, when the rule set has a rule for it and it is for this kind of message. */
        List<Finding> finding(FindingCode code, Span span, Map<String, ?> blanks) {
            return ruleSet.rule(code, draft.kind()).map(rule -> rule.at(Place.BODY, span, blanks)).stream()
                    .toList();
        }

        /** The finding that something is missing, at the end of what is said. */
        List<Finding> missing(FindingCode code, Map<String, ?> blanks) {
            List<Span> sentences = text.sentences();
            int end = sentences.isEmpty()
                    ? draft.body().length()
                    : sentences.get(sentences.size() - 1).end();
            return finding(code, new Span(end, end), blanks);
        }
    }
}
