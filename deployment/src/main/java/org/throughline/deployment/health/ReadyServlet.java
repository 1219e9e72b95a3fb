package org.throughline.deployment.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Up while the database answers and has the schema that this build needs. */
@WebServlet("/health/ready")
public class ReadyServlet extends HttpServlet {

    private DatabaseChecks checks;

    @Inject
    void use(DatabaseChecks given) {
        this.checks = given;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HealthAnswer.write(response, checks.now());
    }
}
