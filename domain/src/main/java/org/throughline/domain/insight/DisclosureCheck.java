package org.throughline.domain.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks in a text for what would tell who is behind it (C9): names of people and organisations as whole words, however
 * they are written, addresses, and words that fit a single person. It finds what is written down, not what is hinted at:
 * nicknames, misspelt names and descriptions pass.
 */
public final class DisclosureCheck {
    private static final Set<String> NOT_A_NAME = Set.of(
            "dr",
            "prof",
            "professor",
            "mr",
            "mrs",
            "ms",
            "herr",
            "frau",
            "von",
            "van",
            "der",
            "den",
            "de",
            "la",
            "le",
            "da",
            "di",
            "del",
            "dos",
            "du",
            "zu",
            "zur",
            "of",
            "the",
            "and",
            "und",
            "al",
            "el",
            "bin",
            "ibn",
            "jr",
            "sr",
            "st",
            "msc",
            "mba",
            "phd",
            "dipl",
            "ing",
            "med");
    private static final Set<String> LEGAL_FORMS = Set.of(
            "gmbh",
            "ag",
            "se",
            "kg",
            "kgaa",
            "ohg",
            "ug",
            "ev",
            "eg",
            "co",
            "inc",
            "ltd",
            "llc",
            "llp",
            "plc",
            "corp",
            "sa",
            "sas",
            "sarl",
            "spa",
            "srl",
            "bv",
            "nv",
            "oy",
            "ab",
            "as",
            "mbh",
            "limited",
            "corporation",
            "incorporated");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Scripts that put no blanks between words. */
    private static final Pattern WITHOUT_BLANKS = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final List<Form> FORMS = List.of(
            new Form(
                    DisclosureKind.EMAIL_ADDRESS,
                    "[\\w.+-]+\\s?(?:@|\\(at\\)|\\[at\\]|\\{at\\})\\s?[\\w-]+(?:\\s?(?:\\.|\\(dot\\)|\\[dot\\])\\s?[\\w-]+)+"),
            new Form(
                    DisclosureKind.WEB_ADDRESS,
                    "(?:https?://|www\\.)\\S+"
                            + "|(?<![\\w@.])[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|edu|gov|info|biz|io|ai|app|dev|eu|de|at|ch|uk|fr|it|es|nl|pl|us|example)\\b(?:/\\S*)?"
                            + "|(?<![\\w.])@[\\w.]*\\w{2,}"),
            new Form(
                    DisclosureKind.PHONE_NUMBER,
                    "(?<![\\w.,])(?!\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}\\b)"
                            + "(?:(?:\\+|00)\\d[\\d\\s()/.-]{5,}\\d|\\(?0\\d{1,5}\\)?[\\s/.-]{0,3}\\d[\\d\\s/.-]{2,}\\d|\\(?\\d{3}\\)?[\\s.-]\\d{3}[\\s.-]\\d{4})(?!\\w)"),
            new Form(
                    DisclosureKind.ONLY_ONE,
                    "\\b(?:the (?:only|first ever|sole)|der einzige|die einzige|das einzige|als einzige[rs]?|einziger?)\\b(?: \\w+)?"),
            new Form(
                    DisclosureKind.SALARY,
                    "[€$£¥]\\s?\\d[\\d.,'’]*\\s?k?"
                            + "|(?<![\\w.,])\\d[\\d.,'’]*\\s?(?:€|\\$|£|¥|eur\\b|euros?\\b|usd\\b|gbp\\b|chf\\b|dollars?\\b|pounds?\\b|francs?\\b|franken\\b|tsd\\b|k\\b)"
                            + "|(?<![\\w.,])\\d{2,3}[.,'’]\\d{3}(?![\\w]|[.,]\\d)|(?<![\\w.,+])\\d{5,6}(?![\\w]|[.,]\\d)"));

    private DisclosureCheck() {}

    /** Everything found, in the order of the text; what lies within something else is told once. */
    public static List<Disclosure> of(String text, KnownNames names) {
        FoldedText folded = FoldedText.of(text);
        List<Disclosure> found = new ArrayList<>();
        for (String part : partsOf(names.source())) {
            search(text, folded, DisclosureKind.SOURCE_NAME, wholeWords(List.of(part)), found);
        }
        search(text, folded, DisclosureKind.SOURCE_NAME, wholeWords(withoutTitles(names.source())), found);
        names.contacts().forEach(name -> search(text, folded, DisclosureKind.CONTACT_NAME, name, found));
        names.organizations().forEach(name -> {
            search(text, folded, DisclosureKind.ORGANIZATION_NAME, name, found);
            searchWithoutLegalForm(text, folded, name, found);
        });
        FORMS.forEach(form -> search(text, folded, form.kind(), form.pattern(), found));
        return withoutInner(found);
    }

    private static void searchWithoutLegalForm(
            String text, FoldedText folded, String organization, List<Disclosure> found) {
        List<String> all = words(organization);
        List<String> core =
                all.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        if (core.size() < all.size() && String.join("", core).length() > 2) {
            search(text, folded, DisclosureKind.ORGANIZATION_NAME, wholeWords(core), found);
        }
    }

    private static void search(
            String text, FoldedText folded, DisclosureKind kind, String name, List<Disclosure> found) {
        List<String> words = words(name);
        // A seeker may know thousands of people: a pattern is made only for names whose first word stands in the text.
        if (!words.isEmpty() && folded.text().contains(words.get(0))) {
            search(text, folded, kind, wholeWords(words), found);
        }
    }

    private static void search(
            String text, FoldedText folded, DisclosureKind kind, Pattern pattern, List<Disclosure> found) {
        Matcher matcher = pattern.matcher(folded.text());
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                int start = folded.originOf(matcher.start());
                int end = folded.originOf(matcher.end());
                found.add(new Disclosure(kind, start, end, text.substring(start, end)));
            }
        }
    }

    /** First, middle and last names, without titles, particles and initials. */
    private static List<String> partsOf(String name) {
        return words(name).stream()
                .filter(word -> !NOT_A_NAME.contains(word))
                .filter(word -> word.codePointCount(0, word.length()) > 1
                        || WITHOUT_BLANKS.matcher(word).find())
                .toList();
    }

    private static List<String> withoutTitles(String name) {
        return words(name).stream()
                .dropWhile(word -> NOT_A_NAME.contains(word) && words(name).size() > 1)
                .toList();
    }

    private static List<String> words(String name) {
        return Arrays.stream(NO_LETTER.split(FoldedText.of(name).text()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words one after the other, with anything but letters between them, and perhaps with an s of possession. */
    private static Pattern wholeWords(List<String> words) {
        if (words.isEmpty()) {
            return Pattern.compile("(?!)");
        }
        boolean blanks = !WITHOUT_BLANKS.matcher(String.join("", words)).find();
        String between = "[^\\p{L}\\p{N}]" + (blanks ? "+" : "*");
        String name = words.stream().map(Pattern::quote).collect(Collectors.joining(between));
        return Pattern.compile(blanks ? "(?<![\\p{L}\\p{N}])" + name + "s?(?![\\p{L}\\p{N}])" : name);
    }

    /** Longer finds first; a warning never hides an error. */
    private static List<Disclosure> withoutInner(List<Disclosure> found) {
        List<Disclosure> kept = new ArrayList<>();
        Stream<Disclosure> widestFirst = found.stream()
                .distinct()
                .sorted(Comparator.comparing((Disclosure one) -> !one.refused())
                        .thenComparing(one -> one.start() - one.end())
                        .thenComparing(Disclosure::kind));
        widestFirst
                .filter(one -> kept.stream().noneMatch(other -> one.start() < other.end() && other.start() < one.end()))
                .forEachOrdered(kept::add);
        kept.sort(Comparator.comparingInt(Disclosure::start));
        return kept;
    }

    /** Something that is told by its form. */
    private record Form(DisclosureKind kind, Pattern pattern) {
        Form(DisclosureKind kind, String form) {
            this(kind, Pattern.compile(form, FLAGS));
        }
    }
}
