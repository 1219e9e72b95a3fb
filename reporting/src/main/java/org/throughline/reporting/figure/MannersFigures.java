package org.throughline.reporting.figure;

import java.util.List;
import org.throughline.domain.report.FigureUnit;

/** G5: whether seekers mind their manners. */
final class MannersFigures {
    static final List<Defined> FIGURES = List.of(
            Definition.of("G5", "THANKED_IN_TIME", "Thanked in time")
                    .tells(
                            "For how many interviews thanks were written within the time that the institution allows, a day unless it says otherwise.")
                    .counts("Those that were thanked for in time")
                    .outOf("Interviews held in the period that were thanked for or whose time for it has passed")
                    .leavesOut("Interviews whose time for thanks is not over.")
                    .about("F1")
                    .as(FigureUnit.SHARE, Measure.share(Rows.INTERVIEW, "thanked_soon", "thanks_are_due")),
            Definition.of("G5", "COMMITMENTS_NAMED", "Commitments named")
                    .tells("How many thank-you messages name everything that the other has promised.")
                    .counts("Those in which the outreach check missed nothing")
                    .outOf(
                            "Thank-you messages sent in the period after an interview in which the contact promised something")
                    .leavesOut("Messages that were not written in Throughline.")
                    .about("F2", "D10")
                    .as(FigureUnit.SHARE, Measure.share(Rows.THANK_YOU, "named", "true")),
            Definition.of("G5", "OVERRUN", "Overrun")
                    .tells("How many interviews took longer than was granted.")
                    .counts("Those that took longer")
                    .outOf(
                            "Interviews held in the period for which it is known how long was granted and how long it took")
                    .about("D2", "B7")
                    .as(FigureUnit.SHARE, Measure.share(Rows.INTERVIEW, "over", "over is not null")),
            Definition.of("G5", "GOOD_NEWS_TOLD", "Good news told")
                    .tells("How many of those who helped were told of the job.")
                    .counts("Those who were told")
                    .outOf("People to tell of the jobs landed in the period")
                    .leavesOut("People whom the seeker chose not to tell.")
                    .about("F5")
                    .as(FigureUnit.SHARE, Measure.share(Rows.NEWS, "told", "true")),
            Definition.of("G5", "KEEP_IN_TOUCH_OVERDUE", "Keeping in touch is overdue")
                    .tells(
                            "With how many of the contacts interviewed so far the seeker should have been in touch by now.")
                    .counts("Those whose next touch was due before the last day")
                    .outOf("Contacts interviewed so far")
                    .leavesOut("Contacts whom the seeker does not mean to keep in touch with.")
                    .about("F4")
                    .as(FigureUnit.SHARE, Measure.share(Rows.TIE, "overdue", "true")));

    private MannersFigures() {}
}
