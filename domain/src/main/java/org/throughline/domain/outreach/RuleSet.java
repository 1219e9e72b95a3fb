package org.throughline.domain.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the outreach check knows of one language. It is read from a file (see {@link RuleSetReader}).
 *
 * @param language an ISO 639-1 code
 * @param functionWords words that say nothing by themselves, by which the language is guessed, too
 * @param abbreviations after which a full stop ends no sentence
 * @param titles that stand before a surname
 * @param about the words for the writer, and for the reader
 * @param clause what parts two clauses of a sentence
 * @param greeting how a message begins that greets somebody
 * @param closing a line that ends a message, above the name
 * @param minutes how a length of time is asked for
 * @param shares shares from 0 to 1 that the measuring rules use
 * @param rules by what they find
 */
public record RuleSet(
        String language,
        Set<String> functionWords,
        Set<String> abbreviations,
        Set<String> titles,
        AboutWords about,
        Pattern clause,
        Pattern greeting,
        Pattern closing,
        List<MinutesPattern> minutes,
        Map<String, Double> shares,
        Map<FindingCode, Rule> rules) {
    public RuleSet {
        functionWords = Set.copyOf(functionWords);
        abbreviations = Set.copyOf(abbreviations);
        titles = Set.copyOf(titles);
        minutes = List.copyOf(minutes);
        shares = Map.copyOf(shares);
        rules = Map.copyOf(rules);
    }

    /** The words for the writer, for the reader, and how a sentence begins that is about the writer. */
    record AboutWords(Pattern me, Pattern you, Pattern beginsWithMe) {}

    /** A way to ask for some time: so many minutes, or as many as the first group says when that is empty. */
    record MinutesPattern(Optional<Integer> minutes, Pattern pattern) {}

    /** The rule for a finding, when it is for messages of this kind. */
    Optional<Rule> rule(FindingCode code, MessageKind kind) {
        return Optional.ofNullable(rules.get(code)).filter(rule -> rule.kinds().contains(kind));
    }

    double share(String name) {
        return shares.get(name);
    }
}
