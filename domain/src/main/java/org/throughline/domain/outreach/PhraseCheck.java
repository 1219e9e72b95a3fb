package org.throughline.domain.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what is told by its wording: phrases that should not be there, and such as should (B1, B3, B4, B13, C9, F1). */
final class PhraseCheck {
    private final Draft draft;
    private final DraftText text;
    private final RuleSet ruleSet;
    private final List<Finding> findings = new ArrayList<>();

    private PhraseCheck(Draft draft, DraftText text, RuleSet ruleSet) {
        this.draft = draft;
        this.text = text;
        this.ruleSet = ruleSet;
    }

    static List<Finding> of(Draft draft, DraftText text, RuleSet ruleSet) {
        PhraseCheck check = new PhraseCheck(draft, text, ruleSet);
        ruleSet.rules().values().stream()
                .filter(rule -> rule.kinds().contains(draft.kind()))
                .filter(rule -> !rule.finds().isEmpty())
                .forEach(check::look);
        return check.findings;
    }

    private void look(Rule rule) {
        switch (rule.part()) {
            case SALUTATION -> lookIn(rule, Place.BODY, text.plain(), text.salutation());
            case TEXT -> {
                text.sentences().forEach(sentence -> lookIn(rule, Place.BODY, text.plain(), sentence));
                draft.subject().ifPresent(subject -> lookIn(rule, Place.SUBJECT, DraftText.straight(subject)));
            }
            case WHOLE -> {
                lookIn(rule, Place.BODY, draft.body());
                draft.subject().ifPresent(subject -> lookIn(rule, Place.SUBJECT, subject));
            }
        }
    }

    private void lookIn(Rule rule, Place place, String whole) {
        lookIn(rule, place, whole, new Span(0, whole.length()));
    }

    private void lookIn(Rule rule, Place place, String whole, Span part) {
        rule.in(part.of(whole), ruleSet.clause())
                .map(span -> new Span(part.start() + span.start(), part.start() + span.end()))
                .ifPresent(span -> findings.add(rule.at(place, span, Map.of("found", span.of(whole)))));
    }
}
