package org.throughline.deployment.launch;

import java.net.URI;
import java.util.List;
import javax.sql.DataSource;

/**
 * What {@code --demo} shows. Implementations are found by {@link java.util.ServiceLoader} on the launcher's class path;
 * without one, a demonstration is an empty server on this machine only.
 */
public interface Demonstration {

    /** Fills a database that has the schema; called at each start, so it does nothing where the data already are. */
    void load(DataSource database);

    /** The lines that tell a newcomer what there is to see at this address: accounts, and what to try. */
    List<String> introduction(URI address);
}
