package org.throughline.deployment.lifecycle;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.throughline.deployment.http.Admission;

/**
 * Says in a system property that the application is up, and later that it is down: then no request runs any more, and
 * the launcher may stop the database. While it is up, the launcher finds its {@link NodeMXBean}.
 */
@WebListener
public class ApplicationState implements ServletContextListener {

    private static final String PROPERTY = "throughline.application.state";

    @Inject
    private Node node;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        node.use((Admission) event.getServletContext().getAttribute(Admission.class.getName()));
        try {
            server().registerMBean(new StandardMBean(node, NodeMXBean.class, true), name());
        } catch (JMException unheardOf) {
            throw new IllegalStateException(unheardOf);
        }
        System.setProperty(PROPERTY, "up");
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        try {
            server().unregisterMBean(name());
        } catch (JMException gone) {
            event.getServletContext().log("The node was not known by its name any more", gone);
        }
        System.setProperty(PROPERTY, "down");
    }

    private static MBeanServer server() {
        return ManagementFactory.getPlatformMBeanServer();
    }

    private static ObjectName name() throws JMException {
        return new ObjectName(NodeMXBean.NAME);
    }
}
