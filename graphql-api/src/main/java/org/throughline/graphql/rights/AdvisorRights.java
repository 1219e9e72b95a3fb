package org.throughline.graphql.rights;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.domain.programme.AdvisorAccess;
import org.throughline.graphql.catalogue.Catalogue;
import org.throughline.graphql.catalogue.CatalogueException;
import org.throughline.graphql.catalogue.StoredType;

/**
 * What the advisors of a seeker's cohort may read of a seeker, by what the seeker chose: the whole of it, to be read from
 * top to bottom. Advisors change nothing of a seeker's, so there is nothing here about changes.
 *
 * <p>What is not written here is closed, and a stored field that is not written here stops the start: whoever adds one has
 * to say who sees it. Private, and so under {@code never}, is what was said in confidence (the story of a talk, answers,
 * feedback, insights not shared: C9, D3, D8, D9) and what seekers note for themselves (comfort, closeness, what they think
 * of somebody: A12, D4).
 */
public final class AdvisorRights {
    /** Before the name of a filter's field. */
    public static final String FILTER = "?";

    /**
     * A type, with a condition where not all of its rows open, then the fields that open at each level beside those of the
     * levels before. A field with a value after = cannot be null, and says that as long as it is closed. A name with a
     * question mark is a field of a filter: rows are chosen only by what may be read of them.
     */
    static final String TABLE = """
            Seeker
              figures acceptance cohort firstHeldOn goalDate heldCount horizonMix id lateStart leadTimeDays
              figures level meanStrength name namesPerInterview practiseFirst advisorAccess target timeZone tooFew version
              figures weeklyEffort
              names   activities contacts organizations outcomes referrals threads targets
              all     background goal insights nextActions values
              never   calendarFeed comfortNotes feedback looks

            Cohort
              figures goalDate id name version
              never   advisors seekerCount
            ApproachFigures
              figures accepted approach declined ignored requested
            HorizonCount
              figures count horizon
            WeeklyEffort
              figures application event interview jobBoard keepingInTouch minutes other outreach research week
            Activity
              names   createdAt happenedOn id kind minutes version
              never   words

            Contact
              names   chain chainFigures cadenceMonths createdAt graduationYear groups hasOpenSignal horizon id
              names   lastInteractionAt linkedInConnectedOn linkedInOpen linkedInWaived name nextTouchDueOn organization origin
              names   outcomesLedTo place referrals referredBy school source strength threads title touches updatedAt version
              names   balance gives takes signals helpEvents introductions goodNews
              names   ?organization ?horizon ?neverInterviewed ?recentGraduate ?school ?graduatedFrom ?graduatedUntil
              names   ?sector ?place ?group
              all     claims commitments commonGround emails exchanges insights interest linkedInUrl links
              all     messages phones researchNotes tags=[] ?tags ?search
              never   directoryPerson freeThisMonth ideasForGiving isAskedByOthers=false strengthNotes timeline
            ContactPoint
              all     label value
            Organization
              names   contacts createdAt id name place sector updatedAt version ?search ?sector
              all     fit fitRatings

            InterviewThread
              names   acceptedAt answer approach channel checklist closeDueOn closeReason contact events followUpDueOn followUps
              names   grantedMinutes heldAt id lastAskedAt lastEventAt namesAskedFor namesGiven noShows offeredFormats openedAt
              names   practice preparation preparedAt referrals repliedAt requestedAt requestedMinutes scheduledFor slotFormat
              names   slotTimeZone state thankYouDueAt thankedAt thankedLate version waitingSince debrief
              names   ?contact ?state ?approach ?practice
              all     commitments exchanges insights messages openClaims purpose questions researchNotes settledClaims slotPlace
              never   earlierInsights feedback feedbackSoFar sharedInsights timeline
            ThreadEvent
              names   channel closeReason grantedMinutes id kind occurredAt recordedAt scheduledFor slotFormat slotTimeZone
              all     overrideReason slotPlace
              never   summary
            ChecklistEntry
              names   item practice tickedAt wording
            Preparation
              names   missingSubjects openQuestions openShare ownQuestions ownShare questions questionsMissing
            Debrief
              names   actualMinutes arrivedAt askedForNames createdAt id late openingAtTheEnd openingQualified openingRaisedBy
              names   openingRaisedBySeeker overrun resumeAskedFor resumeBrought resumeGiven resumeGivenUnasked tabOffered
              names   tabPaid thankedInPerson theySpokePercent thread version
              never   flow notes story
            Commitment
              all     contact doneAt droppedAt dueOn id overdue promisedAt promisedBy state thread version what
              all     ?state ?promisedBy

            Referral
              names   checkInDue checkInOn from id introducedAt isIncomplete madeAt mode name namePermission outcome permissionAt
              names   thread to version ?outcome ?mode ?followed ?incomplete ?checkInDue
              all     checkInReason details
            ChainLink
              names   depth from referral threadState to
            ChainFigures
              names   branching depth interviewsLedTo people

            Touch
              names   channel contact id occurredAt version
              never   brought
            Signal
              names   answeredAt contact id kind occurredAt version ?open
              never   words
            HelpEvent
              names   contact id kind lagDays occurredOn origin version
              never   words
            Introduction
              names   contact id madeAt other otherName version
              never   reason
            Exchange
              all     contact direction id kind occurredAt plannedOn thread version what ?direction ?planned
            Outcome
              names   goodNews goodNewsCount id kind occurredOn organization origin contact path title toldCount toldShare version
              names   ?kind
              never   words
            GoodNews
              names   contact id outcome toldAt version waivedAt ?open

            Target
              names   contact createdAt droppedAt horizon id kind name organizationName reachedAt state thread version rank
              names   ?state ?kind
              all     reason
            SeekerValue
              all     createdAt id name version weight
            FitRating
              all     createdAt id organization ratedAt rating thread value version
              never   evidence
            Background
              all     createdAt fromYear id kind name toYear version
            CommonGroundFact
              all     derived fact kind written
            CommonGround
              all     contact createdAt fact id kind version

            Message
              all     body channel contact createdAt findings id kind language sentAt subject thread verdict version
            ResearchNote
              all     contact createdAt id note source subject version
            Claim
              all     contact createdAt id organization settledAt settledBy state statement subject version
              all     ?state ?subject ?contact ?organization
              never   refinement
            Question
              all     asked bankQuestion betterWording claim createdAt id open own position question thread topic version
              never   answer
            BankQuestion
              all     createdAt id language question shipped topic version
            Insight {}.sharing = 'SHAREABLE'
              all     contact createdAt id insight kind notedAt sharing shown sourceRole sourceSector thread topic version
              all     ?topic ?kind ?sharing
            NextAction
              all     contact dueOn key kind overdue practice referral subjectId thread why
            """;

    private static final Map<String, AdvisorAccess> WORDS = Map.of(
            "figures", AdvisorAccess.FIGURES,
            "names", AdvisorAccess.NAMES_AND_STATES,
            "all", AdvisorAccess.ALL_BUT_PRIVATE_NOTES);

    private static final Map<String, Entry> ENTRIES = read(TABLE);

    private static final Map<AdvisorAccess, Level> LEVELS = levels();

    private AdvisorRights() {}

    /** What opens to the advisors of a seeker who chose this. */
    public static Level of(AdvisorAccess access) {
        return LEVELS.get(access);
    }

    /** Stops the start when the table and what can be read contradict each other. */
    public static void check(Catalogue catalogue) {
        ENTRIES.forEach((name, entry) -> {
            StoredType type = catalogue
                    .type(name)
                    .orElseThrow(() -> new CatalogueException("advisors' rights to " + name + ", which there is not"));
            Set<String> written = new TreeSet<>(entry.fields().keySet());
            written.removeIf(field -> field.startsWith(FILTER));
            if (!written.equals(type.fields().keySet())) {
                Set<String> different = new TreeSet<>(type.fields().keySet());
                different.removeAll(written);
                written.removeAll(type.fields().keySet());
                throw new CatalogueException("advisors' rights to " + name + ": nothing is said of " + different
                        + ", and something of " + written + ", which there is not");
            }
        });
    }

    /** The types that open at some level, by name. */
    public static Set<String> types() {
        return ENTRIES.keySet();
    }

    /** What opens to the advisors of a seeker. */
    public record Level(AdvisorAccess access) {
        /** The condition on the rows of a type that open, over {@code {}}; empty text when all do, none when none does. */
        public Optional<String> rows(String type) {
            return Optional.ofNullable(ENTRIES.get(type))
                    .filter(entry -> access.opens(entry.least()))
                    .map(Entry::condition);
        }

        /** Whether a field opens. */
        public boolean opens(String type, String field) {
            return Optional.ofNullable(ENTRIES.get(type))
                    .map(entry -> entry.fields().get(field))
                    .flatMap(Field::least)
                    .filter(access::opens)
                    .isPresent();
        }

        /** What a closed field says, as JSON. */
        public String instead(String type, String field) {
            return Optional.ofNullable(ENTRIES.get(type))
                    .map(entry -> entry.fields().get(field))
                    .map(Field::instead)
                    .orElse("null");
        }
    }

    private record Entry(String condition, Map<String, Field> fields) {
        AdvisorAccess least() {
            return fields.values().stream()
                    .flatMap(field -> field.least().stream())
                    .min(AdvisorAccess::compareTo)
                    .orElseThrow();
        }
    }

    private record Field(Optional<AdvisorAccess> least, String instead) {}

    private static Map<String, Entry> read(String table) {
        Map<String, Entry> entries = new HashMap<>();
        Map<String, Field> fields = Map.of();
        for (String line : table.lines().filter(text -> !text.isBlank()).toList()) {
            List<String> words = new ArrayList<>(List.of(line.strip().split(" +")));
            String first = words.remove(0);
            if (!line.startsWith(" ")) {
                fields = new HashMap<>();
                entries.put(first, new Entry(String.join(" ", words), fields));
                continue;
            }
            Optional<AdvisorAccess> least = Optional.ofNullable(WORDS.get(first));
            if (least.isEmpty() && !first.equals("never")) {
                throw new CatalogueException("no level is called " + first);
            }
            for (String word : words) {
                String[] parts = word.split("=", 2);
                if (fields.put(parts[0], new Field(least, parts.length > 1 ? parts[1] : "null")) != null) {
                    throw new CatalogueException("advisors' rights to " + parts[0] + " are given twice");
                }
            }
        }
        return entries;
    }

    private static Map<AdvisorAccess, Level> levels() {
        Map<AdvisorAccess, Level> levels = new EnumMap<>(AdvisorAccess.class);
        for (AdvisorAccess access : AdvisorAccess.values()) {
            levels.put(access, new Level(access));
        }
        return levels;
    }
}
