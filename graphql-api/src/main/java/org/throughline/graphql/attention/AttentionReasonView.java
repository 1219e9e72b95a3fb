package org.throughline.graphql.attention;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.account.Language;
import org.throughline.domain.report.AttentionKind;
import org.throughline.domain.report.AttentionReason;
import org.throughline.domain.report.Openings;
import org.throughline.domain.shared.Practice;

/** Why a seeker needs attention. */
@Type("AttentionReason")
@Description("Why a seeker needs attention, and what stands behind it.")
public record AttentionReasonView(
        @NonNull @Description("Why.") AttentionKind kind,
        @NonNull @Description("The practice behind it.") Practice practice,

        @NonNull @Description("How much a talk can change, 2 to 8.")
        Integer weight,

        @NonNull @Description("The numbers and days behind it.")
        List<@NonNull AttentionFigureView> figures,

        @NonNull @Description("""
                Whom it is about, five at most; empty unless you advise the seeker's cohort and the seeker shares with you.""") List<@NonNull AttentionContactView> contacts,

        @NonNull @Description("What you could say first: kind, and without blame.")
        String opening) {

    static AttentionReasonView of(AttentionReason reason, Language language) {
        return new AttentionReasonView(
                reason.kind(),
                reason.kind().practice(),
                reason.kind().weight(),
                reason.figures().stream().map(AttentionFigureView::of).toList(),
                reason.contacts().stream().map(AttentionContactView::of).toList(),
                Openings.of(reason, language));
    }
}
