package org.throughline.domain.report;

import org.throughline.domain.account.Language;

/** How a talk about a reason for attention can be opened: a sentence or two, kind and without blame. */
public final class Openings {
    private static final Opening ENGLISH = new EnglishOpening();
    private static final Opening GERMAN = new GermanOpening();

    private Openings() {}

    /** What an advisor could say first, in this language. */
    public static String of(AttentionReason reason, Language language) {
        return switch (language) {
            case EN -> ENGLISH.of(reason);
            case DE -> GERMAN.of(reason);
        };
    }
}
