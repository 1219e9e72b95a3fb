package org.throughline.domain.report;

import static org.throughline.domain.report.AttentionMeasure.DAYS_SINCE_JOINED;
import static org.throughline.domain.report.AttentionMeasure.DAYS_TO_GOAL;
import static org.throughline.domain.report.AttentionMeasure.GOAL_DATE;
import static org.throughline.domain.report.AttentionMeasure.HELD;
import static org.throughline.domain.report.AttentionMeasure.IGNORED_REQUESTS;
import static org.throughline.domain.report.AttentionMeasure.INTERVIEWS_WITHOUT_NAMES;
import static org.throughline.domain.report.AttentionMeasure.LAST_STEP_ON;
import static org.throughline.domain.report.AttentionMeasure.OLDEST_UNTHANKED_ON;
import static org.throughline.domain.report.AttentionMeasure.TARGET;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** German. */
final class GermanOpening extends Opening {
    GermanOpening() {
        super(DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMAN), "und");
    }

    @Override
    String of(AttentionReason reason) {
        boolean named = !reason.contacts().isEmpty();
        return switch (reason.kind()) {
            case NOT_STARTED ->
                "Sie sind seit %s dabei. Von wem würden Sie am liebsten hören, und was würde die erste Anfrage leichter machen?"
                        .formatted(count(number(reason, DAYS_SINCE_JOINED), "einem Tag", "Tagen"));
            case STALLED ->
                "Seit dem %s%s ist es ruhig. Was kam dazwischen, und was wäre ein kleiner Schritt für diese Woche?"
                        .formatted(
                                day(reason, LAST_STEP_ON),
                                named ? ", dem letzten Schritt mit " + names(reason) + "," : "");
            case IGNORED_SELLING_REQUESTS ->
                "Auf %s der letzten drei Monate kam keine Antwort%s; das geht allen so. Wollen wir eine zusammen lesen und es mit mehr Neugier auf die anderen versuchen?"
                        .formatted(
                                count(number(reason, IGNORED_REQUESTS), "eine Anfrage", "Anfragen"),
                                named ? ", etwa von " + names(reason) : "");
            case TARGET_OUT_OF_REACH -> target(reason);
            case LATE_START ->
                "Ihr Ziel ist am %s. Mit wem könnten Sie zuerst sprechen, damit es Ihnen rechtzeitig hilft?"
                        .formatted(day(reason, GOAL_DATE));
            case NO_REFERRALS_ASKED ->
                "Sie haben %s geführt%s und noch nicht notiert, mit wem Sie noch sprechen könnten. Wie wäre es, am Ende des nächsten nach einem Namen zu fragen?"
                        .formatted(
                                count(number(reason, INTERVIEWS_WITHOUT_NAMES), "ein Gespräch", "Gespräche"),
                                named ? ", unter anderem mit " + names(reason) + "," : "");
            case THANKS_OVERDUE -> thanks(reason, named);
        };
    }

    private String target(AttentionReason reason) {
        int held = number(reason, HELD);
        int target = number(reason, TARGET);
        return number(reason, DAYS_TO_GOAL) < 0
                ? "Ihr Zieltag, der %s, ist vorbei, und Sie haben %d von %d gewünschten Gesprächen geführt. Was haben sie Ihnen gebracht, und welches Ziel kommt als Nächstes?"
                        .formatted(day(reason, GOAL_DATE), held, target)
                : "Sie wollten bis zum %s %d Gespräche führen; bisher sind es %d. Passt die Zahl noch, und was würde Ihnen helfen, auf mehr zu kommen?"
                        .formatted(day(reason, GOAL_DATE), target, held);
    }

    private String thanks(AttentionReason reason, boolean named) {
        return named
                ? "Sie haben mit %s gesprochen. Was ist Ihnen geblieben, und wären ein paar Zeilen des Dankes jetzt das Richtige?"
                        .formatted(names(reason))
                : "Seit dem %s ist für %s noch kein Dank notiert. Was ist Ihnen geblieben, und wären ein paar Zeilen des Dankes jetzt das Richtige?"
                        .formatted(
                                day(reason, OLDEST_UNTHANKED_ON),
                                count(number(reason, AttentionMeasure.THANKS_OVERDUE), "ein Gespräch", "Gespräche"));
    }

    private static String count(int number, String one, String many) {
        return number == 1 ? one : number + " " + many;
    }
}
