package org.throughline.deployment.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.throughline.deployment.lifecycle.ApplicationFault;

/** Up while the database answers and has the schema that this build needs, and the endpoint could be made ready. */
@WebServlet("/health/ready")
public class ReadyServlet extends HttpServlet {

    private DatabaseChecks checks;
    private ApplicationFault fault;

    @Inject
    void use(DatabaseChecks givenChecks, ApplicationFault givenFault) {
        this.checks = givenChecks;
        this.fault = givenFault;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Check> all = new ArrayList<>(checks.now());
        all.add(new Check("endpoint", fault.found().isEmpty()));
        HealthAnswer.write(response, all);
    }
}
