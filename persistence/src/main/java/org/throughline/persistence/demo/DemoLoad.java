package org.throughline.persistence.demo;

import java.util.List;

/** What came of loading a demo. */
public sealed interface DemoLoad {

    /**
     * The database was empty and has the demo now.
     *
     * @param summary how much was loaded
     * @param accounts that are worth trying
     */
    record Loaded(DemoSummary summary, List<DemoAccount> accounts) implements DemoLoad {}

    /**
     * The demo was there before; nothing changed.
     *
     * @param accounts that are worth trying
     */
    record AlreadyThere(List<DemoAccount> accounts) implements DemoLoad {}

    /**
     * The database has data that is no demo's; nothing changed.
     *
     * @param reason one sentence for whoever started the demo
     */
    record Refused(String reason) implements DemoLoad {}
}
