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
import org.throughline.deployment.lifecycle.Node;

/**
 * Up while the database answers and has the schema that this build needs, the endpoint could be made ready, and the node is
 * not about to stop.
 */
@WebServlet("/health/ready")
public class ReadyServlet extends HttpServlet {

    private DatabaseChecks checks;
    private ApplicationFault fault;
    private Node node;

    @Inject
    void use(DatabaseChecks givenChecks, ApplicationFault givenFault, Node givenNode) {
        this.checks = givenChecks;
        this.fault = givenFault;
        this.node = givenNode;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Check> all = new ArrayList<>(checks.now());
        all.add(new Check("endpoint", fault.found().isEmpty()));
        all.add(new Check("node", !node.isLeaving()));
        HealthAnswer.write(response, all);
    }
}
