package org.throughline.domain.outreach;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a rule set. A line is a keyword and its value; a line that begins with {@code #} is a remark. What stands before the
 * first {@code rule} is about the language; what follows a {@code rule} is about that rule. In patterns, which are regular
 * expressions in which case does not matter, a blank is any white space, and <code>{NAME}</code> is what {@code define NAME}
 * said. A mistake stops the start, with the number of the line.
 */
final class RuleSetReader {
    private static final Pattern NAME = Pattern.compile("\\{([A-Z_]+)}");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final Map<String, String> defined = new HashMap<>();
    private final Map<String, List<String>> head = new HashMap<>();
    private final Map<FindingCode, Map<String, List<String>>> rules = new LinkedHashMap<>();
    private Map<String, List<String>> here = head;

    private RuleSetReader() {}

    static RuleSet read(String language, List<String> lines) {
        RuleSetReader reader = new RuleSetReader();
        for (int i = 0; i < lines.size(); i++) {
            try {
                reader.line(lines.get(i).strip());
            } catch (IllegalArgumentException mistake) {
                throw new IllegalArgumentException("%s, line %d: %s".formatted(language, i + 1, mistake), mistake);
            }
        }
        return reader.ruleSet(language);
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String[] parts = line.split(" +", 2);
        String value = parts.length == 1 ? "" : parts[1];
        switch (parts[0]) {
            case "define" -> {
                String[] definition = value.split(" +", 2);
                defined.put(definition[0], expanded(definition[1]));
            }
            case "rule" -> here = rules.computeIfAbsent(FindingCode.valueOf(value), code -> new HashMap<>());
            case "find",
                    "need",
                    "unless",
                    "not-after",
                    "minutes",
                    "clause",
                    "greeting",
                    "closing",
                    "me",
                    "you",
                    "begins-with-me" ->
                keep(parts[0], parts[0].equals("minutes") ? expanded(value) : checked(expanded(value)));
            default -> keep(parts[0], value);
        }
    }

    private void keep(String keyword, String value) {
        here.computeIfAbsent(keyword, key -> new ArrayList<>()).add(value);
    }

    private String expanded(String pattern) {
        Matcher names = NAME.matcher(pattern);
        return names.replaceAll(name -> Matcher.quoteReplacement(named(name.group(1))));
    }

    private String named(String name) {
        String pattern = defined.get(name);
        if (pattern == null) {
            throw new IllegalArgumentException("nothing is defined as " + name);
        }
        return "(?:" + pattern + ")";
    }

    private static String checked(String pattern) {
        try {
            compiled(pattern);
            return pattern;
        } catch (PatternSyntaxException mistake) {
            throw new IllegalArgumentException(mistake.getDescription() + " in " + pattern, mistake);
        }
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(pattern.replace(" ", "\\s+"), FLAGS);
    }

    private RuleSet ruleSet(String language) {
        Map<FindingCode, Rule> made = new EnumMap<>(FindingCode.class);
        rules.forEach((code, values) -> made.put(code, rule(code, values)));
        Map<String, Double> shares = new HashMap<>();
        values(head, "share").forEach(share -> {
            String[] parts = share.split(" +");
            shares.put(parts[0], Double.valueOf(parts[1]));
        });
        return new RuleSet(
                language,
                words("function-words"),
                words("abbreviations"),
                words("titles"),
                new RuleSet.AboutWords(pattern("me"), pattern("you"), pattern("begins-with-me")),
                pattern("clause"),
                pattern("greeting"),
                pattern("closing"),
                values(head, "minutes").stream().map(RuleSetReader::minutes).toList(),
                shares,
                made);
    }

    private static Rule rule(FindingCode code, Map<String, List<String>> values) {
        Set<MessageKind> kinds = EnumSet.noneOf(MessageKind.class);
        values(values, "kinds").stream()
                .flatMap(line -> Pattern.compile(" +").splitAsStream(line))
                .map(MessageKind::valueOf)
                .forEach(kinds::add);
        return new Rule(
                code,
                kinds.isEmpty() ? EnumSet.allOf(MessageKind.class) : kinds,
                Rule.Part.valueOf(values.getOrDefault("in", List.of("TEXT")).get(0)),
                patterns(values, "find"),
                patterns(values, "need"),
                patterns(values, "unless"),
                patterns(values, "not-after"),
                one(values, "wrong"),
                one(values, "better"),
                values(values, "yes"),
                values(values, "no"));
    }

    private static RuleSet.MinutesPattern minutes(String line) {
        String[] parts = line.split(" +", 2);
        Optional<Integer> minutes = parts[0].equals("*") ? Optional.empty() : Optional.of(Integer.valueOf(parts[0]));
        return new RuleSet.MinutesPattern(minutes, compiled(parts[1]));
    }

    private Set<String> words(String keyword) {
        Set<String> words = new TreeSet<>();
        values(head, keyword).forEach(line -> words.addAll(List.of(line.split(" +"))));
        return words;
    }

    private Pattern pattern(String keyword) {
        return compiled(one(head, keyword));
    }

    private static List<Pattern> patterns(Map<String, List<String>> values, String keyword) {
        return values(values, keyword).stream().map(RuleSetReader::compiled).toList();
    }

    private static String one(Map<String, List<String>> values, String keyword) {
        List<String> given = values(values, keyword);
        if (given.size() != 1) {
            throw new IllegalArgumentException("needs one line of " + keyword + ", and has " + given.size());
        }
        return given.get(0);
    }

    private static List<String> values(Map<String, List<String>> values, String keyword) {
        return values.getOrDefault(keyword, List.of());
    }
}
