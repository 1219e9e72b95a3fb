package org.throughline.graphql.outreach;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.outreach.Finding;
import org.throughline.domain.outreach.FindingCode;
import org.throughline.domain.outreach.Place;
import org.throughline.domain.outreach.Severity;
import org.throughline.domain.shared.Practice;

/** Something the outreach check found. */
@Type("Finding")
@Description("Something that the outreach check found in a message.")
public record FindingView(
        @NonNull @Description("What.") FindingCode code,

        @NonNull @Description("The practice of the craft behind it.")
        Practice practice,

        @NonNull @Description("How much it weighs.") Severity severity,

        @NonNull @Description("In which part of the message.")
        Place place,

        @NonNull @Description("Where it begins, in UTF-16 units from 0.")
        Integer start,

        @NonNull @Description("Where it ends, exclusive; as the start when something is missing.")
        Integer end,

        @NonNull @Description("What is wrong, in the language of the message.")
        String wrong,

        @NonNull @Description("A better wording, or what to do.")
        String better) {
    static FindingView of(Finding finding) {
        return new FindingView(
                finding.code(),
                finding.practice(),
                finding.severity(),
                finding.place(),
                finding.start(),
                finding.end(),
                finding.wrong(),
                finding.better());
    }
}
