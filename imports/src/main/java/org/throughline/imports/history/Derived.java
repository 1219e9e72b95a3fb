package org.throughline.imports.history;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.domain.contact.LinkedInProfile;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.ThreadState;
import org.throughline.domain.outreach.CheckedDraft;
import org.throughline.domain.outreach.Draft;
import org.throughline.domain.outreach.Finding;
import org.throughline.domain.outreach.MessageKind;
import org.throughline.domain.outreach.OutreachCheck;
import org.throughline.domain.outreach.OutreachContext;
import org.throughline.domain.programme.InstitutionSettings;

/** What is stored of a row and follows from its other columns: computed by the domain, never read from a file. */
final class Derived {
    private static final String PROFILE_URL = "linked_in_url";
    private static final OutreachCheck OUTREACH = OutreachCheck.shipped();

    private Derived() {}

    /** The columns of a table that are derived. */
    static Set<String> columns(Entry entry) {
        return switch (entry.name()) {
            case "contacts", "directory" -> Set.of("linked_in_key");
            case "messages" -> Set.of("text_key");
            case "threads" -> Set.of("state", "last_event_at");
            case "events" -> Set.of("thread_version");
            default -> Set.of();
        };
    }

    /** Those of them that are set when the row is made, and by its events from then on. */
    static boolean isOnce(Entry entry) {
        return entry.name().equals("threads");
    }

    /** The row with what follows from it. */
    static JsonObject complete(Entry entry, JsonObject said) {
        return switch (entry.name()) {
            case "contacts", "directory" -> said.containsKey(PROFILE_URL) ? withProfileKey(said) : said;
            case "messages" -> withWhatTheCheckSays(said);
            case "threads" ->
                Json.createObjectBuilder(said)
                        .add("state", ThreadState.DRAFT.name())
                        .add("last_event_at", said.getString("opened_at"))
                        .build();
            default -> said;
        };
    }

    private static JsonObject withProfileKey(JsonObject said) {
        String key =
                LinkedInProfile.parse(said.getString(PROFILE_URL)).orElseThrow().key();
        return Json.createObjectBuilder(said).add("linked_in_key", key).build();
    }

    /** What was found when it was written counts; of a message from elsewhere nobody has looked at the text yet. */
    private static JsonObject withWhatTheCheckSays(JsonObject said) {
        Draft draft = new Draft(
                MessageKind.valueOf(said.getString("kind")),
                Channel.valueOf(said.getString("channel")),
                Optional.ofNullable(said.getString("subject", null)),
                said.getString("body"),
                Optional.of(said.getString("language")));
        CheckedDraft checked = OUTREACH.check(draft, OutreachContext.NONE, InstitutionSettings.DEFAULTS);
        JsonObjectBuilder complete = Json.createObjectBuilder(said).add("text_key", checked.textKey());
        if (!said.containsKey("verdict")) {
            complete.add("verdict", checked.verdict().name()).add("findings", codes(checked.findings()));
        }
        return complete.build();
    }

    private static JsonValue codes(List<Finding> findings) {
        return Json.createArrayBuilder(findings.stream()
                        .map(finding -> finding.code().name())
                        .distinct()
                        .toList())
                .build();
    }
}
