package org.throughline.reporting.figure;

import java.util.List;
import org.throughline.domain.report.FigureUnit;

/** G4: what referrals bring. */
final class ReferralFigures {
    static final List<Defined> FIGURES = List.of(
            Definition.of("G4", "NAMES_PER_INTERVIEW", "Names per interview")
                    .tells("How many other people to talk to an interview brings, on average.")
                    .counts("Names given in these interviews")
                    .outOf("Interviews held in the period")
                    .leavesOut("Names that were not given in an interview.")
                    .about("E1")
                    .as(FigureUnit.RATIO, Measure.ratio(Rows.INTERVIEW, "names", "1")),
            Definition.of("G4", "ASKED_FOR_NAMES", "Asked who else to talk to")
                    .tells("In how many interviews the seeker asked for more names.")
                    .counts("Those in which they asked")
                    .outOf("Interviews held in the period whose debrief says whether they asked")
                    .about("E1")
                    .as(
                            FigureUnit.SHARE,
                            Measure.share(Rows.INTERVIEW, "asked_for_names", "asked_for_names is not null")),
            Definition.of("G4", "NAME_PERMITTED", "Permission to use the name")
                    .tells("For how many of the names the seeker may say who gave them.")
                    .counts("Those with permission")
                    .outOf("Names given in the period")
                    .about("E2", "B12")
                    .as(FigureUnit.SHARE, Measure.share(Rows.NAME, "permitted", "true")),
            Definition.of("G4", "DIRECT", "Written to directly")
                    .tells("For how many of the names the seeker got the details and writes themselves.")
                    .counts("Those that are direct")
                    .outOf("Names given in the period")
                    .about("E3")
                    .as(FigureUnit.SHARE, Measure.share(Rows.NAME, "mode = 'DIRECT'", "true")),
            Definition.of("G4", "INTRODUCTIONS_KEPT", "Introductions kept")
                    .tells("How many promised introductions were made by the date agreed on.")
                    .counts("Those that were made in time")
                    .outOf("Introductions promised in the period that were made, were given up, or are past their date")
                    .leavesOut("Introductions whose date is still to come.")
                    .about("E4")
                    .as(FigureUnit.SHARE, Measure.share(Rows.NAME, "kept", "settled")),
            Definition.of("G4", "CHAIN_DEPTH", "Depth of chains")
                    .tells("How many steps the people who were named are away from the first contact, on average.")
                    .counts("Steps from the first contact, added up")
                    .outOf("Contacts who were named by somebody, at any time")
                    .leavesOut("Circles that nobody from outside led to, and steps beyond the 20th.")
                    .about("E5", "E7")
                    .as(FigureUnit.RATIO, Measure.ratio(Rows.CHAIN, "depth", "case when depth > 0 then 1 end")),
            Definition.of("G4", "BRANCHING", "Branching")
                    .tells("How many contacts somebody who names people leads to, on average.")
                    .counts("Contacts who were named, at any time")
                    .outOf("Contacts who named somebody")
                    .leavesOut("Names that have not become contacts.")
                    .about("E5")
                    .as(FigureUnit.RATIO, Measure.ratio(Rows.CHAIN, "names", "case when names > 0 then 1 end")),
            Definition.of("G4", "BY_REFERRAL", "Interviews by referral")
                    .tells("How many interviews came about because somebody named the contact.")
                    .counts("Those with somebody whom a contact had named")
                    .outOf("Interviews held in the period")
                    .about("E5", "A7")
                    .as(FigureUnit.SHARE, Measure.share(Rows.INTERVIEW, "by_referral", "true")));

    private ReferralFigures() {}
}
