package org.throughline.deployment.health;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Writes checks in the form of MicroProfile Health: 200 when all are up, otherwise 503. */
final class HealthAnswer {

    private HealthAnswer() {}

    static void write(HttpServletResponse response, List<Check> checks) throws IOException {
        boolean isUp = checks.stream().allMatch(Check::isUp);
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Check check : checks) {
            array.add(Json.createObjectBuilder().add("name", check.name()).add("status", word(check.isUp())));
        }
        response.setStatus(isUp ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("status", word(isUp))
                        .add("checks", array)
                        .build()
                        .toString());
    }

    private static String word(boolean isUp) {
        return isUp ? "UP" : "DOWN";
    }
}
