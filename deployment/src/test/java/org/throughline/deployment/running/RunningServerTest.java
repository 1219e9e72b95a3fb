package org.throughline.deployment.running;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** Starts the jar before the first test that extends this, and stops it after the last. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public abstract class RunningServerTest {

    /** The server under test. */
    protected static final Server SERVER = Server.underTest();

    /** Arquillian starts a server to deploy something to it; our own application is in the jar already. */
    @Deployment(testable = false)
    public static WebArchive nothing() {
        return ShrinkWrap.create(WebArchive.class, "nothing.war").addAsWebResource(new StringAsset("."), "nothing.txt");
    }
}
