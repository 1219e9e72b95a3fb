package org.throughline.deployment.rights;

import java.util.List;

/**
 * A way to use each query that needs arguments and each mutation, with every argument that takes an id. A new operation, or
 * a new argument for an id, fails the matrix until it stands here.
 */
final class Operations {

    static final List<Template> QUERIES = Template.read("""
            accounts | filter: {cohort: "$class"}
            advisedSeeker | id: "$seeker"
            attention | cohortId: "$cohort"
            auditLog | filter: {account: "$account"}
            auditLog | filter: {subject: "$contact"}
            brief | threadId: "$held"
            brief | threadId: "$thread"
            bulkImport | id: "$import"
            bulkImport | id: "$bulkImport"
            checkOutreach | input: {kind: REQUEST, body: "Hello", threadId: "$thread"}
            checkOutreach | input: {kind: TOUCH, body: "Hello", contactId: "$contact"}
            claims | filter: {contact: "$contact"}
            claims | filter: {organization: "$organization"}
            cohorts | filter: {advisor: "$guide"}
            cohortReport | cohortId: "$cohort", from: "2026-01-01", to: "2026-03-31"
            contact | id: "$contact"
            contact | id: "$taken"
            contacts | filter: {organization: "$organization"}
            directoryPerson | id: "$person"
            exportJob | id: "$export"
            exportJob | id: "$bulkExport"
            heldPeople | name: "Listed person"
            importFields | kind: ADDRESS_BOOK
            importFields | kind: DIRECTORY
            mailto | messageId: "$message"
            managedAccount | id: "$guide"
            message | id: "$message"
            node | id: "$contact"
            node | id: "$person"
            reportRun | id: "$run"
            reportRun | id: "$institutionRun"
            reportSnapshot | runId: "$run", cohortId: "$cohort"
            reportSnapshot | runId: "$institutionRun"
            thread | id: "$thread"
            thread | id: "$held"
            threads | filter: {contact: "$contact"}
            trend | cohortId: "$cohort", figure: "REQUESTED"
            """);

    /** What takes something away stands at the end. */
    static final List<Template> MUTATIONS = Template.read("""
            addBackground | kind: SCHOOL, name: "Mine"
            addCommitment | threadId: "$held", promisedBy: SEEKER, what: "Mine"
            addCommitment | contactId: "$contact", promisedBy: SEEKER, what: "Mine"
            addCommonGround | contactId: "$contact", kind: OTHER, fact: "Mine"
            addContactFromDirectory | directoryPersonId: "$listed"
            addQuestion | threadId: "$thread", topic: WORK, question: "How so?", claimId: "$claim"
            addQuestion | threadId: "$thread", bankQuestionId: "$bankQuestion"
            addResearchNote | contactId: "$contact", subject: PERSON, note: "Mine"
            addResource | title: "Mine"
            addSeekerValue | name: "Mine"
            addTarget | kind: PERSON, name: "Mine"
            answerQuestion | id: "$question", answer: "Mine"
            answerSignal | signalId: "$signal"
            changeNamePermission | referralId: "$referral", namePermission: DENIED
            checkImport | id: "$import"
            checkImport | id: "$bulkImport"
            confirmImport | id: "$import"
            confirmImport | id: "$bulkImport"
            cancelImport | id: "$import"
            cancelImport | id: "$bulkImport"
            undoImport | id: "$import"
            undoImport | id: "$bulkImport"
            chooseDigest | wanted: false
            completeExchange | exchangeId: "$exchange"
            connectOnLinkedIn | contactId: "$contact"
            createAccount | name: "Mine", email: "mine@mine.example", roles: [SEEKER], cohortId: "$class"
            createBankQuestion | topic: WORK, question: "How do you end a day?"
            createCalendarFeed |
            createCohort | name: "Mine"
            createContact | name: "Mine", organizationId: "$organization"
            createDirectoryPerson | name: "Mine"
            createMessageTemplate | kind: TOUCH, language: "en", name: "Mine", body: "Mine"
            followReferral | referralId: "$referral", channel: EMAIL
            followReferral | referralId: "$promised", contactId: "$other", channel: EMAIL
            makeIntroduction | contactId: "$contact", otherName: "Mine"
            makeIntroduction | contactId: "$contact", otherId: "$other"
            moveSeekers | seekerIds: ["$pupil"], cohortId: "$class"
            noteStrength | contactId: "$contact", strength: 1
            noteStrength | contactId: "$contact", strength: 2, threadId: "$held"
            openThread | contactId: "$contact", approach: COLD, channel: EMAIL
            rateFit | organizationId: "$organization", valueId: "$value", threadId: "$held", rating: 1
            reachTarget | id: "$target", threadId: "$thread"
            reachTarget | id: "$target", contactId: "$contact"
            recordActivity | kind: OTHER, minutes: 1
            recordClaim | contactId: "$contact", subject: PERSON, statement: "Mine"
            recordClaim | organizationId: "$organization", subject: ORGANIZATION, statement: "Mine"
            recordComfort | comfort: 1, threadId: "$thread"
            recordDebrief | threadId: "$held", flow: 5
            recordExchange | contactId: "$contact", direction: GIVE, kind: ARTICLE, what: "Mine"
            recordExchange | contactId: "$contact", threadId: "$held", direction: GIVE, kind: ARTICLE, what: "Mine"
            recordFeedback | threadId: "$held", kind: GAP, feedback: "Mine"
            recordHelp | contactId: "$contact", kind: ADVISED
            recordInsight | threadId: "$held", kind: TIP, topic: WORK, insight: "Mine"
            recordIntroduction | referralId: "$promised"
            giveUpIntroduction | referralId: "$promised"
            recordOutcome | contactId: "$contact", kind: JOB, title: "Mine"
            recordReferral | fromContactId: "$contact", name: "Ben", mode: DIRECT, namePermission: GRANTED
            recordReferral | fromContactId: "$contact", toContactId: "$other", mode: DIRECT, namePermission: GRANTED
            recordReferral | fromContactId: "$contact", threadId: "$held", name: "Ben", mode: DIRECT, namePermission: GRANTED
            recordReferralDetails | referralId: "$referral", details: "x"
            recordSignal | contactId: "$contact", kind: HELLO
            recordThreadEvent | threadId: "$thread", kind: REQUESTED
            recordTouch | contactId: "$contact", channel: EMAIL
            reorderQuestions | threadId: "$thread", questionIds: ["$question"]
            reportDuplicate | firstId: "$contact", secondId: "$other"
            reportDuplicate | firstId: "$person", secondId: "$listed"
            keepApart | duplicateId: "$duplicate"
            keepApart | duplicateId: "$listedDuplicate"
            dismissAction | key: "REQUEST:$thread"
            snoozeAction | key: "REQUEST:$thread", until: "@soon"
            restoreAction | key: "REQUEST:$thread"
            runReport | cohortIds: ["$cohort"]
            cancelReportRun | id: "$run"
            cancelReportRun | id: "$institutionRun"
            saveMessage | id: "$message", kind: TOUCH, body: "Mine"
            saveMessage | contactId: "$contact", kind: TOUCH, body: "Mine"
            saveMessage | threadId: "$thread", kind: REQUEST, body: "Mine"
            sendMessage | id: "$message"
            setCohortAdvisors | id: "$class", accountIds: ["$guide"]
            setCadence | contactId: "$contact", months: 0
            settleClaim | id: "$claim", threadId: "$held", state: CONFIRMED
            reopenClaim | id: "$claim"
            shareCharts | cohortId: "$cohort"
            stopSharingCharts | id: "$link"
            stopSharingCharts | id: "$institutionLink"
            shareInsight | id: "$insight", sourceRole: SALES, sourceSector: ENERGY
            withdrawInsight | id: "$shared"
            shareWithAdvisor | access: NAMES_AND_STATES
            startExport | scope: SEEKER, format: CSV
            startExport | scope: INSTITUTION, format: CSV
            cancelExport | id: "$export"
            cancelExport | id: "$bulkExport"
            startMessage | templateId: "$template", contactId: "$contact"
            startMessage | templateId: "$template", threadId: "$thread"
            tellGoodNews | goodNewsId: "$goodNews"
            waiveGoodNews | goodNewsId: "$goodNews"
            tickChecklistItem | threadId: "$thread", item: QUESTIONS, ticked: true
            updateAccount | id: "$guide", name: "Mine"
            updateActivity | id: "$activity", minutes: 1
            updateBackground | id: "$background", name: "Mine"
            updateBankQuestion | id: "$bankQuestion", question: "How so?"
            updateClaim | id: "$claim", statement: "Mine"
            updateCommitment | id: "$commitment", what: "Mine"
            updateCommonGround | id: "$common", fact: "Mine"
            updateCohort | id: "$class", name: "Mine too"
            updateContact | id: "$contact", name: "Mine", organizationId: "$organization"
            updateDirectoryPerson | id: "$person", name: "Mine"
            updateFeedback | id: "$feedback", feedback: "Mine"
            updateFitRating | id: "$rating", rating: 1
            updateInstitution | name: "Mine"
            updateInsight | id: "$insight", insight: "Mine"
            updateMessageTemplate | id: "$template", name: "Mine"
            updateOrganization | id: "$organization", name: "Mine"
            updateQuestion | id: "$question", question: "How so?", claimId: "$claim"
            updateResearchNote | id: "$note", note: "Mine"
            updateResource | id: "$resource", title: "Mine"
            updateSeeker | goal: "Mine"
            updateSeekerValue | id: "$value", name: "Mine"
            updateTarget | id: "$target", name: "Mine"
            updateThread | id: "$thread", purpose: "Mine"
            waiveLinkedIn | contactId: "$contact"
            finishCommitment | id: "$commitment"
            dropCommitment | id: "$commitment"
            dropTarget | id: "$target"
            revokeCalendarFeed |
            undoMerge | mergeId: "$merge"
            undoMerge | mergeId: "$listedMerge"
            mergeDirectoryPeople | keptId: "$twinA", goneId: "$twinB"
            mergeDirectoryPeople | keptId: "$twinA", duplicateId: "$listedDuplicate"
            mergeContacts | keptId: "$contact", duplicateId: "$duplicate"
            mergeContacts | keptId: "$contact", goneId: "$twin"
            deactivateAccount | id: "$guide"
            reactivateAccount | id: "$guide"
            deleteActivity | id: "$activity"
            deleteBackground | id: "$background"
            deleteBankQuestion | id: "$bankQuestion"
            deleteQuestion | id: "$question"
            deleteClaim | id: "$claim"
            deleteComfortNote | id: "$comfort"
            deleteCommonGround | id: "$common"
            deleteFeedback | id: "$feedback"
            deleteFitRating | id: "$rating"
            deleteInsight | id: "$insight"
            deleteMessage | id: "$message"
            deleteMessageTemplate | id: "$template"
            deleteResearchNote | id: "$note"
            deleteResource | id: "$resource"
            deleteSeekerValue | id: "$value"
            deleteCohort | id: "$class"
            deleteDirectoryPerson | id: "$listed"
            deleteContact | id: "$contact"
            erasePerson | id: "$other"
            eraseSeeker | id: "$seeker", email: "$email"
            """);

    private Operations() {}
}
