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

/** English. */
final class EnglishOpening extends Opening {
    EnglishOpening() {
        super(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH), "and");
    }

    @Override
    String of(AttentionReason reason) {
        boolean named = !reason.contacts().isEmpty();
        return switch (reason.kind()) {
            case NOT_STARTED ->
                "You have been with us for %s. Whom would you most like to hear from, and what would make the first request easier?"
                        .formatted(count(number(reason, DAYS_SINCE_JOINED), "day"));
            case STALLED ->
                "It has been quiet since %s%s. What got in the way, and what would be one small step for this week?"
                        .formatted(day(reason, LAST_STEP_ON), named ? ", your last step with " + names(reason) : "");
            case IGNORED_SELLING_REQUESTS ->
                "%s went unanswered%s, which happens to everybody. Shall we read one together and try it with more curiosity about them?"
                        .formatted(
                                capital(count(number(reason, IGNORED_REQUESTS), "request"))
                                        + " of the last three months",
                                named ? ", such as those to " + names(reason) : "");
            case TARGET_OUT_OF_REACH -> target(reason);
            case LATE_START ->
                "Your goal is on %s. With whom could you talk first, so that it helps you in time?"
                        .formatted(day(reason, GOAL_DATE));
            case NO_REFERRALS_ASKED ->
                "You held %s%s and have not noted whom else to talk to. How would it feel to ask for a name at the end of the next one?"
                        .formatted(
                                count(number(reason, INTERVIEWS_WITHOUT_NAMES), "interview"),
                                named ? ", among them with " + names(reason) + "," : "");
            case THANKS_OVERDUE -> thanks(reason, named);
        };
    }

    private String target(AttentionReason reason) {
        int held = number(reason, HELD);
        int target = number(reason, TARGET);
        return number(reason, DAYS_TO_GOAL) < 0
                ? "Your goal date, %s, has passed, and you held %d of the %d interviews you wanted. What did they give you, and which goal comes next?"
                        .formatted(day(reason, GOAL_DATE), held, target)
                : "You wanted to hold %d interviews by %s and have held %d. Does the number still fit, and what would help you to get more of them?"
                        .formatted(target, day(reason, GOAL_DATE), held);
    }

    private String thanks(AttentionReason reason, boolean named) {
        return named
                ? "You met %s. What stayed with you, and would a few lines of thanks be good to write now?"
                        .formatted(names(reason))
                : "You held %s since %s for which no thanks are noted yet. What stayed with you, and would a few lines of thanks be good to write now?"
                        .formatted(
                                count(number(reason, AttentionMeasure.THANKS_OVERDUE), "interview"),
                                day(reason, OLDEST_UNTHANKED_ON));
    }

    private static String count(int number, String what) {
        return number == 1 ? "one " + what : number + " " + what + "s";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
