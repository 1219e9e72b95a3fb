package org.throughline.deployment.lifecycle;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Says in a system property that the application is up, and later that it is down: then no request runs any more, and
 * the launcher may stop the database.
 */
@WebListener
public class ApplicationState implements ServletContextListener {

    private static final String PROPERTY = "throughline.application.state";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        System.setProperty(PROPERTY, "up");
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        System.setProperty(PROPERTY, "down");
    }
}
