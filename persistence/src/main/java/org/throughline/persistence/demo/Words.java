package org.throughline.persistence.demo;

import java.util.HashMap;
import java.util.Map;

/** What fills the gaps of {@link Phrases} about one person. */
final class Words {
    private Words() {}

    /** About a person and one thing they work on. */
    static Map<String, String> about(Person person, Chance chance) {
        Map<String, String> words = new HashMap<>();
        words.put("first", person.name().first());
        words.put("role", withArticle(person.title()));
        words.put("org", person.employer().name());
        words.put("topic", chance.pick(person.sector().topics()));
        words.put("sector", person.sector().spoken());
        words.put("group", person.sector().group());
        words.put("event", "the " + person.sector().event());
        words.put("school", person.school());
        words.put("slug", person.name().slug());
        return words;
    }

    static String minutes(int count) {
        return switch (count) {
            case 10 -> "ten minutes";
            case 15 -> "fifteen minutes";
            case 20 -> "twenty minutes";
            case 30 -> "half an hour";
            case 45 -> "three quarters of an hour";
            default -> count + " minutes";
        };
    }

    /** A title within a sentence, as in "what an audio producer decides". */
    private static String withArticle(String title) {
        char first = Character.toLowerCase(title.charAt(0));
        return ("aeio".indexOf(first) >= 0 ? "an " : "a ") + first + title.substring(1);
    }
}
