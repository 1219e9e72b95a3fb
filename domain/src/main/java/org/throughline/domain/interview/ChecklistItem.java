package org.throughline.domain.interview;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.throughline.domain.shared.Meaning;
import org.throughline.domain.shared.Practice;

/** What to see to before a meeting (C7), as far as it fits the form of the meeting; in the order in which one does it. */
@Meaning("What to see to before a meeting (C7), as far as it fits the form of the meeting.")
public enum ChecklistItem {
    @Meaning("The questions")
    QUESTIONS(Practice.C3, "Have your questions before you, the best three first."),
    @Meaning("What you bring")
    GIVE(Practice.C6, "Know what you bring, and when you will mention it."),
    @Meaning("The résumé")
    RESUME(Practice.C7, "Have your résumé at hand, and do not offer it."),
    @Meaning("Time and number")
    NUMBER(Practice.D1, "Check the number, who calls whom, and the time zone.", MeetingFormat.PHONE),
    @Meaning("The link")
    LINK(Practice.D1, "Open the link once; try camera and microphone; check the time zone.", MeetingFormat.VIDEO),
    @Meaning("A quiet place")
    QUIET_PLACE(
            Practice.C7,
            "Find a quiet place, charge the battery, silence everything else.",
            MeetingFormat.PHONE,
            MeetingFormat.VIDEO),
    @Meaning("Dress")
    DRESS(
            Practice.C7,
            "Dress as people there do at work.",
            MeetingFormat.VIDEO,
            MeetingFormat.COFFEE,
            MeetingFormat.LUNCH,
            MeetingFormat.OFFICE),
    @Meaning("The background")
    BACKGROUND(Practice.C7, "Light from the front, and a calm background.", MeetingFormat.VIDEO),
    @Meaning("The way")
    WAY(
            Practice.D2,
            "Look up the way and be there ten minutes early.",
            MeetingFormat.COFFEE,
            MeetingFormat.LUNCH,
            MeetingFormat.OFFICE),
    @Meaning("The reception")
    RECEPTION(Practice.C7, "Know whom to ask for at the reception, and bring an identity card.", MeetingFormat.OFFICE),
    @Meaning("The bill")
    BILL(Practice.D6, "Have the means to pay for both, and offer it.", MeetingFormat.COFFEE, MeetingFormat.LUNCH),
    @Meaning("Their time")
    CLOCK(Practice.D2, "Keep an eye on the clock: end when their time is over."),
    @Meaning("Names and thanks")
    NAMES(Practice.E1, "Ask at the end who else to talk to, and thank them.");

    private final Practice practice;
    private final String wording;
    private final Set<MeetingFormat> formats;

    ChecklistItem(Practice practice, String wording, MeetingFormat... formats) {
        this.practice = practice;
        this.wording = wording;
        this.formats = formats.length == 0 ? EnumSet.allOf(MeetingFormat.class) : EnumSet.copyOf(Set.of(formats));
    }

    /** Whether it is to be seen to for this form of meeting; for one not agreed on yet, what fits all of them. */
    public boolean fits(Optional<MeetingFormat> format) {
        return format.map(formats::contains).orElse(formats.size() == MeetingFormat.values().length);
    }

    /** The practice behind it. */
    public Practice practice() {
        return practice;
    }

    /** What to do, in a sentence. */
    public String wording() {
        return wording;
    }
}
