package org.throughline.domain.outreach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.domain.outreach.OutreachCheck.Reading;
import org.throughline.domain.outreach.OutreachContext.Referrer;
import org.throughline.domain.referral.NamePermission;

/**
 * Whether the draft names a referrer who has not allowed it (B12): by the whole name, by the first name, or by a title and
 * the surname. A name that the contact bears, too, names the contact.
 */
final class NamesCheck {
    private static final int FLAGS = Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private NamesCheck() {}

    static List<Finding> of(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        for (Referrer referrer : reading.context().referrers()) {
            if (referrer.permission() != NamePermission.GRANTED) {
                named(referrer.name(), reading)
                        .map(span -> reading.finding(
                                FindingCode.REFERRER_WITHOUT_PERMISSION, span, Map.of("found", referrer.name())))
                        .ifPresent(findings::addAll);
            }
        }
        return findings;
    }

    private static Optional<Span> named(String name, Reading reading) {
        String body = DraftText.straight(reading.draft().body());
        List<String> parts = Arrays.stream(DraftText.straight(name).strip().split("\\s+"))
                .filter(part -> !reading.ruleSet().titles().contains(part))
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Matcher whole = Pattern.compile(
                        "\\b" + parts.stream().map(Pattern::quote).collect(Collectors.joining("\\s+")) + "\\b",
                        FLAGS | Pattern.CASE_INSENSITIVE)
                .matcher(body);
        if (parts.size() > 1 && whole.find()) {
            return Optional.of(new Span(whole.start(), whole.end()));
        }
        return byFirstName(parts.get(0), reading, body).or(() -> bySurname(parts.get(parts.size() - 1), reading, body));
    }

    private static Optional<Span> byFirstName(String first, Reading reading, String body) {
        if (isOfContact(first, reading) || first.length() < 2) {
            return Optional.empty();
        }
        boolean isWord = reading.ruleSet().functionWords().contains(first.toLowerCase(Locale.ROOT));
        return Pattern.compile("\\b" + Pattern.quote(first) + "\\b", FLAGS)
                .matcher(body)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .filter(span -> !isWord || !beginsASentence(span, reading))
                .findFirst();
    }

    private static Optional<Span> bySurname(String last, Reading reading, String body) {
        if (isOfContact(last, reading) || reading.ruleSet().titles().isEmpty()) {
            return Optional.empty();
        }
        String titles = reading.ruleSet().titles().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("\\b(?:" + titles + ")\\.?\\s+" + Pattern.quote(last) + "\\b", FLAGS)
                .matcher(body)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .findFirst();
    }

    private static boolean beginsASentence(Span span, Reading reading) {
        return reading.text().sentences().stream().anyMatch(sentence -> sentence.start() == span.start());
    }

    private static boolean isOfContact(String part, Reading reading) {
        return reading.context()
                .contactName()
                .map(DraftText::straight)
                .filter(name -> Arrays.asList(name.split("\\s+")).contains(part))
                .isPresent();
    }
}
