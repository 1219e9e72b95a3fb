package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;
import org.throughline.persistence.shared.NamedSql;

/** Two entries that may be one person, decided by a person: told, merged, taken back and kept apart, from outside. */
class DuplicatesIT extends RunningServerTest {
    private static final Pattern EXAMPLE = Pattern.compile("```graphql\\n(.*?)```", Pattern.DOTALL);

    private People people;
    private Client seeker;
    private Journey journey;

    @BeforeEach
    void signIn() {
        people = People.inAnInstitutionOfTheirOwn();
        seeker = Client.of(SERVER, people.seeker());
        journey = new Journey(seeker);
    }

    @Test
    void mergesTwoContactsWithAllTheyHaveAndTakesItBack() {
        String kept = contact("Ana Mill", "Baker", "ana@mill.example");
        String gone = contact("Ana M.", "Chef", "ana@home.example");
        String third = journey.contact("Ben", null);
        journey.heldWith(gone);
        refer(gone, third);
        refer(gone, kept);
        String duplicate = told(kept, gone);
        String key = UUID.randomUUID().toString();
        Map<String, Object> input = Map.of(
                "mutationKey",
                key,
                "duplicateId",
                duplicate,
                "keptId",
                kept,
                "keptVersion",
                0,
                "choices",
                List.of(Map.of("field", "TITLE", "side", "GONE")));
        String before = whatIsKnown(kept, gone);

        JsonObject merged = seeker.done(
                "mergeContacts",
                "contact { id name title version emails { value } threads { totalCount } referrals { nodes { to { name } } } }"
                        + " mergedPair { id goneName gone { id } kept { id } undoneAt }",
                input);

        assertThat(merged.getJsonObject("contact").toString()).isEqualTo("""
                {"id":"%s","name":"Ana Mill","title":"Chef","version":1,\
                "emails":[{"value":"ana@mill.example"},{"value":"ana@home.example"}],"threads":{"totalCount":1},\
                "referrals":{"nodes":[{"to":{"name":"Ben"}}]}}""".formatted(kept));
        String merge = merged.getJsonObject("mergedPair").getString("id");
        assertThat(merged.getJsonObject("mergedPair").toString()).isEqualTo("""
                {"id":"%s","goneName":"Ana M.","gone":null,"kept":{"id":"%s"},"undoneAt":null}""".formatted(merge, kept));
        assertThat(seeker.done("mergeContacts", "mergedPair { id }", input)
                        .getJsonObject("mergedPair")
                        .getString("id"))
                .as("the same key is one merge")
                .isEqualTo(merge);
        assertThat(seeker.ask("{ contact(id: \"" + gone + "\") { id } }").get("contact"))
                .isEqualTo(JsonValue.NULL);
        assertThat(duplicates("MERGED")).containsExactly(duplicate);

        JsonObject undone = seeker.done(
                "undoMerge",
                "contact { title version } restoredContact { name title threads { totalCount } } mergedPair { version }",
                Map.of("mergeId", merge));

        assertThat(undone.getJsonObject("contact").toString()).isEqualTo("{\"title\":\"Baker\",\"version\":2}");
        assertThat(undone.getJsonObject("restoredContact").toString())
                .isEqualTo("{\"name\":\"Ana M.\",\"title\":\"Chef\",\"threads\":{\"totalCount\":1}}");
        assertThat(whatIsKnown(kept, gone)).isEqualTo(before);
        assertThat(duplicates("OPEN")).containsExactly(duplicate);
        assertThat(seeker.refusal("undoMerge", Map.of("mergeId", merge))).isEqualTo("ALREADY_SETTLED at input.mergeId");
    }

    @Test
    void canStillBeChangedAfterAMerge() {
        String kept = contact("Ana Mill", "Baker", "ana@mill.example");
        String gone = contact("Ana M.", "Chef", "ana@home.example");
        seeker.done("mergeContacts", "", Map.of("keptId", kept, "goneId", gone));

        JsonObject changed = seeker.done(
                        "updateContact",
                        "contact { place emails { value } }",
                        Map.of("id", kept, "place", "Berlin", "ifVersion", 1))
                .getJsonObject("contact");

        assertThat(changed.toString())
                .isEqualTo(
                        "{\"place\":\"Berlin\",\"emails\":[{\"value\":\"ana@mill.example\"},{\"value\":\"ana@home.example\"}]}");
    }

    @Test
    void keepsApartForGood() {
        String ana = journey.contact("Ana", null);
        String anna = journey.contact("Anna", null);
        String duplicate = told(ana, anna);

        JsonObject kept = seeker.done(
                "keepApart",
                "possibleDuplicate { state version } directoryDuplicate { id }",
                Map.of("duplicateId", duplicate));

        assertThat(kept.getJsonObject("possibleDuplicate").toString())
                .isEqualTo("{\"state\":\"KEPT_APART\",\"version\":1}");
        assertThat(kept.get("directoryDuplicate")).isEqualTo(JsonValue.NULL);
        assertThat(seeker.refusal("keepApart", Map.of("duplicateId", duplicate)))
                .isEqualTo("ALREADY_SETTLED at input.duplicateId");
        assertThat(seeker.refusal("mergeContacts", Map.of("duplicateId", duplicate, "keptId", ana)))
                .isEqualTo("ALREADY_SETTLED at input.duplicateId");
        assertThat(duplicates("OPEN")).isEmpty();
    }

    @Test
    void saysWhyAMergeCannotBe() {
        String ana = journey.contact("Ana", null);
        String anna = journey.contact("Anna", null);

        assertThat(seeker.refusal("mergeContacts", Map.of("keptId", ana))).isEqualTo("REQUIRED at input.goneId");
        assertThat(seeker.refusal("mergeContacts", Map.of("keptId", ana, "goneId", ana)))
                .isEqualTo("CONFLICTING at input.goneId");
        assertThat(seeker.refusal("mergeContacts", Map.of("keptId", ana, "goneId", "nonsense")))
                .isEqualTo("NOT_FOUND at input.goneId");
        assertThat(seeker.refusal("mergeContacts", Map.of("keptId", ana, "goneId", anna, "goneVersion", 3)))
                .isEqualTo("CHANGED_MEANWHILE at input.goneVersion");
        assertThat(seeker.refusal(
                        "mergeContacts",
                        Map.of(
                                "keptId",
                                ana,
                                "goneId",
                                anna,
                                "choices",
                                List.of(Map.of("field", "EMAIL", "side", "GONE")))))
                .isEqualTo("CONFLICTING at input.choices");
        assertThat(seeker.ask("{ contacts { totalCount } mergedPairs { totalCount } }")
                        .toString())
                .isEqualTo("{\"contacts\":{\"totalCount\":2},\"mergedPairs\":{\"totalCount\":0}}");
    }

    @Test
    void administratorsMergeTheDirectory() {
        Client admin = Client.of(SERVER, people.admin());
        String kept = person("Ana Mill", "ana@mill.example");
        String gone = person("Ana M.", "ana@home.example");

        JsonObject pair = admin.done(
                        "reportDuplicate",
                        "directoryDuplicate { id first { name } }",
                        Map.of("firstId", gone, "secondId", kept))
                .getJsonObject("directoryDuplicate");
        assertThat(seeker.refusal("mergeDirectoryPeople", Map.of("keptId", kept, "goneId", gone)))
                .isEqualTo("NOT_FOUND at input.keptId");
        String merge = admin.done(
                        "mergeDirectoryPeople",
                        "directoryMerge { id kept { name email furtherEmails } goneName }",
                        Map.of("keptId", kept, "duplicateId", pair.getString("id")))
                .getJsonObject("directoryMerge")
                .getString("id");

        assertThat(admin.ask("{ directoryMerges { nodes { goneName kept { name email furtherEmails } } } }")
                        .toString())
                .isEqualTo("{\"directoryMerges\":{\"nodes\":[{\"goneName\":\"Ana M.\",\"kept\":{\"name\":\"Ana Mill\","
                        + "\"email\":\"ana@mill.example\",\"furtherEmails\":[\"ana@home.example\"]}}]}}");
        admin.done("undoMerge", "directoryMerge { undoneAt }", Map.of("mergeId", merge));
        assertThat(admin.ask("{ directoryDuplicates(filter: {state: [OPEN]}) { nodes { id second { version } } } }")
                        .getJsonObject("directoryDuplicates")
                        .getJsonArray("nodes"))
                .hasSize(1);
    }

    @Test
    void doesWhatTheDocumentationSays() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("../docs/imports.md")))
                .results()
                .map(DuplicatesIT::text)
                .toList();
        String kept = contact("Ana Mill", "Baker", "ana@mill.example");
        String duplicate = told(kept, contact("Ana M.", "Chef", "ana@home.example"));

        assertThat(seeker.ask(example(examples, "ToDecide")).toString()).contains(duplicate, "Ana M.");
        JsonObject merged = seeker.ask(example(examples, "MakeThemOne"), Map.of("duplicate", duplicate, "kept", kept))
                .getJsonObject("mergeContacts");
        assertThat(merged.getJsonObject("contact").getString("title")).isEqualTo("Chef");
        JsonObject undone = seeker.ask(
                        example(examples, "TakeItBack"),
                        Map.of("merge", merged.getJsonObject("mergedPair").getString("id")))
                .getJsonObject("undoMerge");
        assertThat(undone.getJsonObject("restoredContact").getString("name")).isEqualTo("Ana M.");
    }

    private static String text(MatchResult example) {
        return example.group(1);
    }

    private static String example(List<String> examples, String name) {
        return examples.stream()
                .filter(example -> example.contains(" " + name))
                .findAny()
                .orElseThrow();
    }

    private String contact(String name, String title, String email) {
        return journey.made(
                "createContact",
                "contact",
                Map.of("name", name, "title", title, "emails", List.of(Map.of("value", email))));
    }

    private void refer(String from, String to) {
        seeker.done(
                "recordReferral",
                "",
                Map.of("fromContactId", from, "toContactId", to, "mode", "DIRECT", "namePermission", "GRANTED"));
    }

    private String told(String one, String other) {
        return journey.made("reportDuplicate", "possibleDuplicate", Map.of("firstId", one, "secondId", other));
    }

    private List<String> duplicates(String state) {
        return Journey.texts(
                seeker.ask("{ possibleDuplicates(filter: {state: [" + state + "]}) { nodes { id } } }")
                        .getJsonObject("possibleDuplicates"),
                "id");
    }

    private String whatIsKnown(String... contacts) {
        StringBuilder known = new StringBuilder();
        for (String contact : contacts) {
            known.append(seeker.ask("{ contact(id: \"" + contact
                    + "\") { name title emails { value } threads { nodes { id state } } referrals { nodes { id to { id } } }"
                    + " referredBy { nodes { id } } timeline { nodes { id } } } }"));
        }
        return known.toString();
    }

    private String person(String name, String email) {
        UUID id = UUID.randomUUID();
        new NamedSql(
                        "insert into directory_person (institution_id, id, name, email) values (:institution, :id, :name, :email)")
                .update(
                        People.database(),
                        Map.of("institution", people.institution(), "id", id, "name", name, "email", email));
        return id.toString();
    }
}
