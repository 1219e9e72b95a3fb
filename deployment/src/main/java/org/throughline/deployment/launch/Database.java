package org.throughline.deployment.launch;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the database is, and the account that owns it there. */
record Database(String url, String user, String password) {

    private static final int SECONDS_TO_CONNECT = 10;

    /** Opens a new connection each time; the pool belongs to the server that starts later. */
    DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        dataSource.setApplicationName("Throughline start");
        dataSource.setConnectTimeout(SECONDS_TO_CONNECT);
        dataSource.setLoginTimeout(SECONDS_TO_CONNECT);
        dataSource.setReWriteBatchedInserts(true);
        return dataSource;
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "Database[" + url + ", " + user + "]";
    }
}
