package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;
import org.throughline.persistence.demo.DemoAccounts;

/** Reports as files and pictures, from the database of the demonstration. */
class ReportFilesIT extends RunningServerTest {
    @Test
    void anAdvisorTakesTheReportOfTheirCohortsAway() {
        Client advisor = Client.of(SERVER, DemoAccounts.ADVISOR);

        assertThat(answer(advisor, "/reports/mine.csv?lang=en").body())
                .startsWith("\uFEFFReport,From,To,Made at,")
                .contains(",THANKED_IN_TIME,G5,Thanked in time,");
        assertThat(answer(advisor, "/reports/mine.pdf").body()).startsWith("%PDF-");
        assertThat(answer(advisor, "/reports/mine.xlsx").body()).startsWith("PK");
        for (String chart : List.of("funnel", "approaches", "referrals", "pace", "manners")) {
            assertThat(answer(advisor, "/reports/mine/" + chart + ".svg").body())
                    .contains("<svg", "<title");
        }
        assertThat(advisor.send(advisor.request("/reports/institution.csv")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAdministratorTakesTheReportOfTheInstitutionAway() {
        Client admin = Client.of(SERVER, DemoAccounts.ADMIN);

        assertThat(answer(admin, "/reports/institution.csv?breakdown=level&lang=de")
                        .body())
                .contains(";Rechtzeitig bedankt;Studierende;");
    }

    @Test
    void everyFigureSpeaksGerman() {
        Client admin = Client.of(SERVER, DemoAccounts.ADMIN);
        Map<String, String> english =
                names(answer(admin, "/reports/institution.csv?lang=en").body(), ",");
        Map<String, String> german =
                names(answer(admin, "/reports/institution.csv?lang=de").body(), ";");

        assertThat(german.keySet()).isEqualTo(english.keySet()).contains("HELD", "ASKED_TOO_OFTEN");
        english.forEach((key, name) -> assertThat(german.get(key)).as(key).isNotEqualTo(name));
    }

    @Test
    void toSeekersAndOthersThereIsNoReport() {
        for (Client stranger : List.of(
                Client.of(SERVER, DemoAccounts.STAR),
                Client.of(SERVER, People.inAnInstitutionOfTheirOwn().seeker()))) {
            for (String path : List.of("/reports/mine.csv", "/reports/institution.pdf", "/reports/mine/pace.svg")) {
                assertThat(stranger.send(stranger.request(path)).statusCode()).isEqualTo(404);
            }
        }
        Client nobody = Client.anonymous(SERVER);
        assertThat(nobody.send(nobody.request("/reports/mine.csv")).statusCode())
                .isEqualTo(401);
    }

    /** What each figure is called, by its key. */
    private static Map<String, String> names(String table, String separator) {
        return table.lines()
                .skip(1)
                .map(line -> line.split(separator))
                .collect(Collectors.toMap(cells -> cells[5], cells -> cells[7], (first, again) -> first));
    }

    private static HttpResponse<String> answer(Client client, String path) {
        HttpResponse<String> answer = client.send(client.request(path));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer;
    }
}
