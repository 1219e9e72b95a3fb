package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;
import org.throughline.persistence.demo.DemoAccounts;

/** What an administrator does in a day: people, cohorts and settings. */
class AdministrationIT extends RunningServerTest {
    private static final String ACCOUNT =
            "account { id name email roles deactivatedAt hasPassword seekerId keepsSeekerData cohort { id } version }";

    private People people;
    private Client admin;
    private Journey asAdmin;

    @BeforeEach
    void found() {
        people = People.inAnInstitutionOfTheirOwn();
        admin = Client.of(SERVER, people.admin());
        asAdmin = new Journey(admin);
    }

    @Test
    void somebodyGetsAnAccountAndComesInByALink() {
        String cohort = cohort("Spring");
        String email = anAddress();
        JsonObject made = admin.done(
                        "createAccount",
                        ACCOUNT,
                        Map.of(
                                "name",
                                "Ana Mill",
                                "email",
                                email,
                                "roles",
                                List.of("SEEKER"),
                                "cohortId",
                                cohort,
                                "level",
                                "GRADUATE"))
                .getJsonObject("account");
        assertThat(made.getBoolean("hasPassword")).isFalse();
        assertThat(made.getJsonObject("cohort").getString("id")).isEqualTo(cohort);

        setPassword(link(email));
        Client ana = Client.of(SERVER, email);

        assertThat(ana.ask("{ viewer { name roles seeker { level cohort { name seekerCount } } } }")
                        .toString())
                .isEqualTo("{\"viewer\":{\"name\":\"Ana Mill\",\"roles\":[\"SEEKER\"],\"seeker\":"
                        + "{\"level\":\"GRADUATE\",\"cohort\":{\"name\":\"Spring\",\"seekerCount\":null}}}}");
        JsonObject listed = admin.ask(
                        "{ accounts(filter: {text: \"ana mill\"}) { totalCount nodes { email hasPassword lastSeenAt invitationEndsAt } } }")
                .getJsonObject("accounts");
        assertThat(listed.getInt("totalCount")).isEqualTo(1);
        JsonObject seen = listed.getJsonArray("nodes").getJsonObject(0);
        assertThat(seen.getBoolean("hasPassword")).isTrue();
        assertThat(seen.isNull("lastSeenAt")).isFalse();
        assertThat(seen.isNull("invitationEndsAt")).isTrue();
    }

    @Test
    void refusesAccountsThatCannotBeAndSaysAllThatIsWrong() {
        String email = account("ADVISOR").email();

        assertThat(admin.refusals("createAccount", Map.of("name", " ", "email", "nobody", "roles", List.of())))
                .containsExactly("REQUIRED at input.name", "MALFORMED at input.email", "REQUIRED at input.roles");
        assertThat(admin.refusal(
                        "createAccount",
                        Map.of("name", "Eve", "email", email.toUpperCase(Locale.ROOT), "roles", List.of("SEEKER"))))
                .isEqualTo("ALREADY_EXISTS at input.email");
        Map<String, Object> advisor =
                Map.of("name", "Eve", "email", anAddress(), "roles", List.of("ADVISOR"), "cohortId", cohort("Spring"));
        assertThat(admin.refusal("createAccount", advisor)).isEqualTo("CONFLICTING at input.cohortId");
        Map<String, Object> elsewhere = Map.of(
                "name",
                "Eve",
                "email",
                anAddress(),
                "roles",
                List.of("SEEKER"),
                "cohortId",
                cohortOfAnotherInstitution());
        assertThat(admin.refusal("createAccount", elsewhere)).isEqualTo("NOT_FOUND at input.cohortId");
        assertThat(names("Eve")).isEmpty();
    }

    @Test
    void theSameKeyTwiceIsOneAccount() {
        Map<String, Object> input =
                Map.of("name", "Ana Once", "email", anAddress(), "roles", List.of("SEEKER"), "mutationKey", "a key");
        String first = asAdmin.made("createAccount", "account", input);

        assertThat(asAdmin.made("createAccount", "account", input)).isEqualTo(first);
        assertThat(names("Ana Once")).hasSize(1);
    }

    @Test
    void whoIsDeactivatedIsOutAtOnceAndMayComeBack() {
        Somebody ana = account("SEEKER");
        Client session = signedIn(ana);
        assertThat(session.send("{ viewer { id } }", Map.of()).statusCode()).isEqualTo(200);

        JsonObject gone =
                admin.done("deactivateAccount", ACCOUNT, Map.of("id", ana.id())).getJsonObject("account");
        assertThat(gone.isNull("deactivatedAt")).isFalse();
        assertThat(session.send("{ viewer { id } }", Map.of()).statusCode()).isEqualTo(401);

        Somebody heir = account("SEEKER", ana.email());
        assertThat(admin.refusal("reactivateAccount", Map.of("id", ana.id()))).isEqualTo("ALREADY_EXISTS at input.id");
        admin.done("updateAccount", ACCOUNT, Map.of("id", heir.id(), "email", anAddress()));
        JsonObject back =
                admin.done("reactivateAccount", ACCOUNT, Map.of("id", ana.id())).getJsonObject("account");
        assertThat(back.isNull("deactivatedAt")).isTrue();
        assertThat(session.send("{ viewer { id } }", Map.of()).statusCode())
                .as("old sessions stay ended")
                .isEqualTo(401);
        assertThat(Client.of(SERVER, ana.email()).ask("{ viewer { id } }").toString())
                .contains(ana.id());
    }

    @Test
    void anotherAddressEndsSessionsAndLinksAndKeepsThePassword() {
        Somebody ana = account("SEEKER");
        Client session = signedIn(ana);
        String link = link(ana.email());
        String address = anAddress();

        admin.done("updateAccount", ACCOUNT, Map.of("id", ana.id(), "email", address));

        assertThat(session.send("{ viewer { id } }", Map.of()).statusCode()).isEqualTo(401);
        assertThat(SERVER.post(link, "application/json", "{\"password\": \"another horse battery staple\"}")
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(Client.of(SERVER, address).ask("{ viewer { id } }").toString())
                .contains(ana.id());
        assertThat(admin.refusal("updateAccount", Map.of("id", ana.id(), "email", "nobody")))
                .isEqualTo("MALFORMED at input.email");
        assertThat(admin.refusal(
                        "updateAccount",
                        Map.of("id", ana.id(), "email", account("SEEKER").email())))
                .isEqualTo("ALREADY_EXISTS at input.email");
    }

    @Test
    void otherRolesHoldAtOnceAndASeekersDataStay() {
        Somebody ana = account("SEEKER");
        Client seeker = signedIn(ana);
        new Journey(seeker).contact("Ben Baker", null);

        JsonObject changed = admin.done("updateAccount", ACCOUNT, Map.of("id", ana.id(), "roles", List.of("ADVISOR")))
                .getJsonObject("account");
        assertThat(changed.getBoolean("keepsSeekerData")).isTrue();
        assertThat(seeker.send("{ viewer { id } }", Map.of()).statusCode()).isEqualTo(401);
        Client advisor = Client.of(SERVER, ana.email());
        assertThat(advisor.ask("{ contacts { totalCount } }").toString()).contains("0");

        admin.done("updateAccount", ACCOUNT, Map.of("id", ana.id(), "roles", List.of("SEEKER")));
        assertThat(Client.of(SERVER, ana.email())
                        .ask("{ contacts { nodes { name } } }")
                        .toString())
                .contains("Ben Baker");
    }

    @Test
    void theLastAdministratorStaysUntilAnotherHasComeIn() {
        String self = admin.ask("{ viewer { id } }").getJsonObject("viewer").getString("id");
        Map<String, Object> noAdmin = Map.of("id", self, "roles", List.of("ADVISOR"));
        assertThat(admin.refusal("updateAccount", noAdmin)).isEqualTo("LAST_ADMINISTRATOR at input.roles");
        assertThat(admin.refusal("deactivateAccount", Map.of("id", self))).isEqualTo("LAST_ADMINISTRATOR at input.id");

        String email = anAddress();
        admin.done("createAccount", "", Map.of("name", "Second", "email", email, "roles", List.of("ADMIN")));
        assertThat(admin.refusal("updateAccount", noAdmin))
                .as("who was only invited may never come")
                .isEqualTo("LAST_ADMINISTRATOR at input.roles");
        setPassword(link(email));
        admin.done("updateAccount", "", noAdmin);

        assertThat(admin.send("{ viewer { id } }", Map.of()).statusCode()).isEqualTo(401);
        assertThat(Client.of(SERVER, email).refusal("deactivateAccount", Map.of("id", ownId(email))))
                .isEqualTo("LAST_ADMINISTRATOR at input.id");
    }

    @Test
    void aCohortIsMadeFilledLookedAfterAndEmptied() {
        Somebody ana = account("SEEKER");
        Somebody adam = account("ADVISOR");
        String cohort = cohort("Spring");
        assertThat(admin.refusal("createCohort", Map.of("name", "SPRING"))).isEqualTo("ALREADY_EXISTS at input.name");
        assertThat(admin.refusal("setCohortAdvisors", Map.of("id", cohort, "accountIds", List.of(adam.id(), ana.id()))))
                .isEqualTo("ROLE_MISSING at input.accountIds.1");
        assertThat(admin.refusals(
                        "setCohortAdvisors",
                        Map.of(
                                "id",
                                cohort,
                                "accountIds",
                                List.of("nonsense", UUID.randomUUID().toString()))))
                .containsExactly("NOT_FOUND at input.accountIds.0");
        admin.done("setCohortAdvisors", "", Map.of("id", cohort, "accountIds", List.of(adam.id())));
        admin.done("moveSeekers", "cohort { id }", Map.of("seekerIds", List.of(ana.seekerId()), "cohortId", cohort));

        assertThat(admin.ask("{ cohorts { nodes { name seekerCount advisors { id } } } }")
                        .toString())
                .isEqualTo("{\"cohorts\":{\"nodes\":[{\"name\":\"Spring\",\"seekerCount\":1,\"advisors\":[{\"id\":\""
                        + adam.id() + "\"}]}]}}");
        Client advisor = signedIn(adam);
        String look = "{ advisedCohorts { name seekers } advisedSeeker(id: \"" + ana.seekerId() + "\") { id } }";
        assertThat(advisor.ask(look).toString())
                .isEqualTo("{\"advisedCohorts\":[{\"name\":\"Spring\",\"seekers\":1}],\"advisedSeeker\":{\"id\":\""
                        + ana.seekerId() + "\"}}");

        assertThat(admin.refusal("deleteCohort", Map.of("id", cohort))).isEqualTo("NOT_EMPTY at input.id");
        admin.done("moveSeekers", "cohort { id }", Map.of("seekerIds", List.of(ana.seekerId())));
        assertThat(advisor.ask(look).toString())
                .isEqualTo("{\"advisedCohorts\":[{\"name\":\"Spring\",\"seekers\":0}],\"advisedSeeker\":null}");
        assertThat(admin.done("deleteCohort", "deletedCohortId", Map.of("id", cohort))
                        .getString("deletedCohortId"))
                .isEqualTo(cohort);
        assertThat(admin.refusal("updateCohort", Map.of("id", cohort, "name", "Autumn")))
                .isEqualTo("NOT_FOUND at input.id");
        assertThat(admin.ask("{ cohorts { totalCount } }").toString()).isEqualTo("{\"cohorts\":{\"totalCount\":0}}");
        cohort("Spring");
    }

    @Test
    void aCohortChangesInPartAndNotBehindAnybodysBack() {
        String cohort = cohort("Spring");
        JsonObject changed = admin.done(
                        "updateCohort",
                        "cohort { name goalDate version }",
                        Map.of("id", cohort, "ifVersion", 0, "goalDate", "2027-06-30"))
                .getJsonObject("cohort");
        assertThat(changed.toString()).isEqualTo("{\"name\":\"Spring\",\"goalDate\":\"2027-06-30\",\"version\":1}");
        assertThat(admin.refusal("updateCohort", Map.of("id", cohort, "ifVersion", 0, "name", "Autumn")))
                .isEqualTo("CHANGED_MEANWHILE at input.ifVersion");
        assertThat(admin.refusals("updateCohort", withNull(Map.of("id", cohort, "name", " "), "goalDate")))
                .containsExactly("REQUIRED at input.name");
        assertThat(admin.done("updateCohort", "cohort { goalDate }", withNull(Map.of("id", cohort), "goalDate"))
                        .getJsonObject("cohort")
                        .isNull("goalDate"))
                .isTrue();
    }

    @Test
    void movesNobodyOfAnotherInstitutionAndNotTooManyAtOnce() {
        String cohort = cohort("Spring");
        Client star = Client.of(SERVER, DemoAccounts.STAR);
        String stranger = new Journey(star).self("id").getString("id");
        Somebody ana = account("SEEKER");

        assertThat(admin.refusals(
                        "moveSeekers", Map.of("seekerIds", List.of(ana.seekerId(), stranger), "cohortId", cohort)))
                .containsExactly("NOT_FOUND at input.seekerIds.1");
        assertThat(admin.refusal(
                        "moveSeekers",
                        Map.of("seekerIds", List.of(ana.seekerId()), "cohortId", cohortOfAnotherInstitution())))
                .isEqualTo("NOT_FOUND at input.cohortId");
        assertThat(admin.refusal("moveSeekers", Map.of("seekerIds", Collections.nCopies(101, ana.seekerId()))))
                .isEqualTo("OUT_OF_RANGE at input.seekerIds");
        assertThat(admin.refusal("moveSeekers", Map.of("seekerIds", List.of())))
                .isEqualTo("OUT_OF_RANGE at input.seekerIds");
        assertThat(admin.ask("{ cohorts { nodes { seekerCount } } }").toString())
                .contains("\"seekerCount\":0");
    }

    @Test
    void aChangedSettingActsAndNullBringsTheCraftsBack() {
        Journey seeker = new Journey(signedIn(account("SEEKER")));
        admin.done("updateInstitution", "", Map.of("openRequestCap", 1, "ifVersion", 0));
        seeker.record(seeker.thread(seeker.contact("Ana", null), "COLD"), "REQUESTED");
        String second = seeker.thread(seeker.contact("Ben", null), "COLD");
        assertThat(seeker.seeker().refusal("recordThreadEvent", Map.of("threadId", second, "kind", "REQUESTED")))
                .startsWith("OPEN_REQUESTS_EXHAUSTED");

        JsonObject usual = admin.done(
                        "updateInstitution",
                        "institution { openRequestCap version }",
                        withNull(Map.of("ifVersion", 1), "openRequestCap"))
                .getJsonObject("institution");
        assertThat(usual.toString()).isEqualTo("{\"openRequestCap\":10,\"version\":2}");
        seeker.record(second, "REQUESTED");
    }

    @Test
    void setsAllNumbersAndSaysAllThatIsWrongWithThem() {
        String fields = "name timeZone followUpDays maxFollowUps openRequestCap personRequestCap smallestGroup"
                + " recentGraduateYears requestedMinutes longRequestMinutes draftWords leastQuestions thankWithinHours"
                + " checkInFromDays checkInToDays cadenceMonths lateStartDays fewInterviews weekendsOff language digestHour";
        Map<String, Object> wish = new HashMap<>();
        int number = 20;
        for (String field : fields.split(" ")) {
            wish.put(field, number++);
        }
        wish.putAll(Map.of(
                "name",
                "Northfield",
                "timeZone",
                "Europe/Berlin",
                "maxFollowUps",
                9,
                "recentGraduateYears",
                19,
                "leastQuestions",
                4,
                "cadenceMonths",
                12,
                "weekendsOff",
                false,
                "language",
                "DE",
                "digestHour",
                5));
        JsonObject set = admin.done("updateInstitution", "institution { " + fields + " }", wish)
                .getJsonObject("institution");
        wish.forEach((field, value) -> assertThat(set.get(field).toString().replace("\"", ""))
                .as(field)
                .isEqualTo(value.toString()));

        assertThat(admin.refusals(
                        "updateInstitution",
                        Map.of(
                                "name",
                                "",
                                "timeZone",
                                "Mars/Olympus",
                                "followUpDays",
                                0,
                                "cadenceMonths",
                                5,
                                "digestHour",
                                24,
                                "checkInToDays",
                                3)))
                .containsExactly(
                        "REQUIRED at input.name",
                        "MALFORMED at input.timeZone",
                        "OUT_OF_RANGE at input.digestHour",
                        "OUT_OF_RANGE at input.followUpDays",
                        "OUT_OF_RANGE at input.cadenceMonths",
                        "CONFLICTING at input.checkInFromDays");
        assertThat(admin.refusal("updateInstitution", Map.of("draftWords", 150, "ifVersion", 0)))
                .isEqualTo("CHANGED_MEANWHILE at input.ifVersion");
        assertThat(admin.ask("{ viewer { institution { " + fields + " } } }")
                        .getJsonObject("viewer")
                        .getJsonObject("institution"))
                .isEqualTo(set);
    }

    @Test
    void seesHowOftenAPersonOfTheDirectoryIsAsked() {
        String person = asAdmin.made(
                "createDirectoryPerson",
                "directoryPerson",
                Map.of("name", "Ida Mill", "email", anAddress(), "monthlyLimit", 3));
        String load = "{ directoryPerson(id: \"" + person + "\") { monthlyLimit freeThisMonth requestsThisMonth } }";
        for (int asked = 0; asked < 3; asked++) {
            assertThat(admin.ask(load).getJsonObject("directoryPerson").getInt("requestsThisMonth"))
                    .isEqualTo(asked);
            Journey seeker = new Journey(signedIn(account("SEEKER")));
            String contact = seeker.made("addContactFromDirectory", "contact", Map.of("directoryPersonId", person));
            seeker.record(seeker.thread(contact, "ALUMNI"), "REQUESTED");
            assertThat(seeker.seeker()
                            .ask(load)
                            .getJsonObject("directoryPerson")
                            .isNull("requestsThisMonth"))
                    .isTrue();
        }
        assertThat(admin.ask(load).toString())
                .isEqualTo(
                        "{\"directoryPerson\":{\"monthlyLimit\":3,\"freeThisMonth\":false,\"requestsThisMonth\":3}}");
    }

    @Test
    void othersAreToldNothingAndChangeNothing() {
        Somebody ana = account("SEEKER");
        Somebody adam = account("ADVISOR");
        String cohort = cohort("Spring");
        String nobody = UUID.randomUUID().toString();
        for (Somebody somebody : List.of(ana, adam)) {
            Client other = signedIn(somebody);
            for (String mutation : List.of("deactivateAccount", "reactivateAccount", "updateAccount")) {
                assertThat(other.change(mutation, "", Map.of("id", adam.id())))
                        .isEqualTo(other.change(mutation, "", Map.of("id", nobody)));
                assertThat(other.refusal(mutation, Map.of("id", ana.id()))).isEqualTo("NOT_ALLOWED at input");
            }
            for (String mutation : List.of("updateCohort", "deleteCohort")) {
                assertThat(other.change(mutation, "", Map.of("id", cohort)))
                        .isEqualTo(other.change(mutation, "", Map.of("id", nobody)));
            }
            assertThat(other.ask("{ accounts { totalCount } cohorts { totalCount } managedAccount(id: \"" + ana.id()
                                    + "\") { id } }")
                            .toString())
                    .isEqualTo(
                            "{\"accounts\":{\"totalCount\":0},\"cohorts\":{\"totalCount\":0},\"managedAccount\":null}");
        }
        Client elsewhere = Client.of(SERVER, DemoAccounts.ADMIN);
        assertThat(elsewhere.refusal("deactivateAccount", Map.of("id", ana.id())))
                .isEqualTo("NOT_FOUND at input.id");
        assertThat(elsewhere.refusal("updateCohort", Map.of("id", cohort))).isEqualTo("NOT_FOUND at input.id");
        assertThat(elsewhere
                        .ask("{ managedAccount(id: \"" + ana.id() + "\") { id } }")
                        .isNull("managedAccount"))
                .isTrue();
    }

    @Test
    void theAuditLogSaysWhoChangedWhomAndNotToWhat() {
        Somebody ana = account("SEEKER");
        admin.done("updateAccount", "", Map.of("id", ana.id(), "name", "Quite Another"));
        admin.done("deactivateAccount", "", Map.of("id", ana.id()));

        assertThat(admin.ask("{ auditLog(filter: {subject: \"" + ana.id() + "\"}) { nodes { kind what } } }")
                        .toString())
                .isEqualTo(
                        "{\"auditLog\":{\"nodes\":[{\"kind\":\"CHANGE\",\"what\":\"deactivateAccount\"},"
                                + "{\"kind\":\"CHANGE\",\"what\":\"updateAccount\"},{\"kind\":\"CHANGE\",\"what\":\"createAccount\"}]}}");
    }

    private record Somebody(String id, String email, String seekerId) {}

    private Somebody account(String role) {
        return account(role, anAddress());
    }

    private Somebody account(String role, String email) {
        JsonObject made = admin.done(
                        "createAccount",
                        "account { id seekerId }",
                        Map.of("name", "Somebody", "email", email, "roles", List.of(role)))
                .getJsonObject("account");
        return new Somebody(made.getString("id"), email, made.getString("seekerId", ""));
    }

    private Client signedIn(Somebody somebody) {
        setPassword(link(somebody.email()));
        return Client.of(SERVER, somebody.email());
    }

    private String link(String email) {
        String answer = admin.post("/invitations", "application/json", "{\"emails\": [\"" + email + "\"]}")
                .body();
        return URI.create(Client.json(answer)
                        .getJsonArray("links")
                        .getJsonObject(0)
                        .getString("url"))
                .getPath();
    }

    private static void setPassword(String link) {
        assertThat(SERVER.post(link, "application/json", "{\"password\": \"" + People.PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private String cohort(String name) {
        return asAdmin.made("createCohort", "cohort", Map.of("name", name));
    }

    private static String cohortOfAnotherInstitution() {
        return Client.of(SERVER, DemoAccounts.ADMIN)
                .ask("{ cohorts(first: 1) { nodes { id } } }")
                .getJsonObject("cohorts")
                .getJsonArray("nodes")
                .getJsonObject(0)
                .getString("id");
    }

    private String ownId(String email) {
        return Client.of(SERVER, email)
                .ask("{ viewer { id } }")
                .getJsonObject("viewer")
                .getString("id");
    }

    private List<String> names(String text) {
        return Journey.texts(
                admin.ask("{ accounts(filter: {text: \"" + text + "\"}) { nodes { name } } }")
                        .getJsonObject("accounts"),
                "name");
    }

    private static Map<String, Object> withNull(Map<String, ?> input, String field) {
        Map<String, Object> all = new HashMap<>(input);
        all.put(field, JsonValue.NULL);
        return all;
    }

    private static String anAddress() {
        return UUID.randomUUID() + "@example.org";
    }
}
