package org.throughline.domain.outreach;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The body of a message in its parts: the salutation, the sentences, and the closing, which counts as neither. All spans are
 * of the body as it was given.
 */
final class DraftText {
    /** Stands for every character of words that are quoted: they are not the writer's own. */
    private static final char QUOTED = '\uE000';

    private static final Pattern QUOTE = Pattern.compile("[\"“”„«»]([^\"“”„«»\\n]{1,160})[\"“”«»]");
    private static final Pattern SALUTATION =
            Pattern.compile("\\A\\s*[^,!:.;?\\n]{1,80}(?:\\.[^,!:;?\\n]{1,60})?(?:[,!:]|(?=\\n|\\z))");
    private static final Pattern PARAGRAPH = Pattern.compile("(?s).+?(?:\\n\\s*\\n|\\z)");
    private static final Pattern ENDS = Pattern.compile("[.?!…][\"“”'’)]*\\s*$");
    private static final int CLOSING_LINES = 6;
    private static final int CLOSING_WORDS = 4;

    private final String body;
    private final RuleSet ruleSet;
    private final String plain;
    private final Span salutation;
    private final List<Span> sentences;

    DraftText(String body, RuleSet ruleSet) {
        this.body = body;
        this.ruleSet = ruleSet;
        this.plain = withoutQuotes(straight(body));
        this.salutation = salutationOf(plain, ruleSet);
        this.sentences = sentencesBetween(salutation.end(), closingStart());
    }

    /** The body with straight apostrophes and usual blanks, and without what is quoted; as long as the body. */
    String plain() {
        return plain;
    }

    /** The same of any other text. */
    static String straight(String text) {
        return text.replace('’', '\'').replace('‘', '\'').replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    Span salutation() {
        return salutation;
    }

    List<Span> sentences() {
        return sentences;
    }

    /** Everything said after the salutation and before the closing. */
    String said() {
        return sentences.stream().map(span -> span.of(body)).collect(Collectors.joining(" "));
    }

    /** The words in a form in which two messages can be compared, whoever they greet. */
    String key() {
        return String.join(" ", Words.of(said()));
    }

    private static String withoutQuotes(String text) {
        StringBuilder result = new StringBuilder(text);
        Matcher quotes = QUOTE.matcher(text);
        while (quotes.find()) {
            for (int i = quotes.start(1); i < quotes.end(1); i++) {
                result.setCharAt(i, QUOTED);
            }
        }
        return result.toString();
    }

    /** What stands before the first comma or line break, unless it is a sentence of its own. */
    private static Span salutationOf(String text, RuleSet ruleSet) {
        Matcher start = SALUTATION.matcher(text);
        if (!start.find()) {
            return new Span(0, 0);
        }
        boolean sentence = ENDS.matcher(start.group()).find() && !start.group().endsWith("!");
        boolean onlyLine = start.end() == text.length();
        boolean lineOfItsOwn = text.substring(start.end()).startsWith("\n")
                && Words.of(start.group()).size() <= CLOSING_WORDS;
        boolean greets = ruleSet.greeting().matcher(start.group().strip()).lookingAt() || lineOfItsOwn;
        return sentence || onlyLine || !greets ? new Span(0, 0) : new Span(start.start(), start.end());
    }

    private int closingStart() {
        int end = plain.length();
        for (int i = 0; i < CLOSING_LINES; i++) {
            int start = plain.lastIndexOf('\n', end - 1) + 1;
            String line = plain.substring(start, end).strip();
            boolean closes = line.isEmpty()
                    || ruleSet.closing().matcher(line).matches()
                    || Words.of(line).size() <= CLOSING_WORDS
                            && !ENDS.matcher(line).find();
            if (!closes || start <= salutation.end()) {
                return end;
            }
            end = start - 1;
        }
        return end;
    }

    private List<Span> sentencesBetween(int start, int end) {
        List<Span> found = new ArrayList<>();
        Matcher paragraphs = PARAGRAPH.matcher(plain).region(start, Math.max(start, end));
        while (paragraphs.find()) {
            found.addAll(sentencesOf(new Span(paragraphs.start(), paragraphs.end())));
        }
        boolean signed = found.size() > 1 && isSignature(found.get(found.size() - 1));
        return signed ? List.copyOf(found.subList(0, found.size() - 1)) : List.copyOf(found);
    }

    private boolean isSignature(Span last) {
        String text = last.of(plain);
        return Words.of(text).size() <= CLOSING_WORDS && !ENDS.matcher(text).find();
    }

    private List<Span> sentencesOf(Span paragraph) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(ruleSet.language()));
        breaks.setText(paragraph.of(plain).replace('\n', ' '));
        List<Span> found = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            Span span = new Span(paragraph.start() + start, paragraph.start() + end);
            if (!endsWithAbbreviation(span.of(plain))) {
                add(found, span);
                start = end;
            }
        }
        add(found, new Span(paragraph.start() + start, paragraph.end()));
        return found;
    }

    private void add(List<Span> found, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(plain.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(plain.charAt(end - 1))) {
            end--;
        }
        if (!Words.of(plain.substring(start, end)).isEmpty()) {
            found.add(new Span(start, end));
        }
    }

    private boolean endsWithAbbreviation(String sentence) {
        String text = sentence.strip();
        if (!text.endsWith(".")) {
            return false;
        }
        String last = text.substring(Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n')) + 1, text.length() - 1);
        return ruleSet.abbreviations().contains(last);
    }
}
