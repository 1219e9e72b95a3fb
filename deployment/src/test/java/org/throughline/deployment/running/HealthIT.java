package org.throughline.deployment.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class HealthIT extends RunningServerTest {

    @Test
    void isReadyWithADatabaseAndItsSchema() {
        HttpResponse<String> answer = SERVER.get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"UP\",\"checks\":[{\"name\":\"database\",\"status\":\"UP\"},"
                        + "{\"name\":\"schema\",\"status\":\"UP\"},"
                        + "{\"name\":\"row-level security\",\"status\":\"UP\"},{\"name\":\"endpoint\",\"status\":\"UP\"},"
                        + "{\"name\":\"node\",\"status\":\"UP\"}]}");
    }

    @Test
    void isAlive() {
        assertThat(SERVER.get("/health/live").body()).isEqualTo("{\"status\":\"UP\",\"checks\":[]}");
    }

    @Test
    void sendsHeadersThatKeepBrowsersSafe() {
        HttpResponse<String> answer = SERVER.get("/health/live");

        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void offersNothingOfTheApplicationServerItself() {
        assertThat(SERVER.get("/wildfly-services/").statusCode()).isEqualTo(404);
        assertThat(SERVER.get("/management").statusCode()).isEqualTo(404);
        assertThat(SERVER.get("/nothing-of-ours").headers().firstValue("Server"))
                .isEmpty();
    }
}
