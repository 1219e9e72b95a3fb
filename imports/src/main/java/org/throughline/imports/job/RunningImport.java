package org.throughline.imports.job;

import java.io.IOException;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Leases;
import org.throughline.imports.source.SourceFile;
import org.throughline.imports.source.SourceLimits;
import org.throughline.imports.source.SourceWish;
import org.throughline.imports.target.ImportTarget;
import org.throughline.imports.target.Layout;
import org.throughline.imports.target.TableLayout;
import org.throughline.imports.target.Work;

/** One run of an import on this node: what its steps share while it goes. */
final class RunningImport implements AutoCloseable {
    private final ImportRecord run;
    private final ImportTarget target;
    private final Spool spool;
    private final Ids ids;
    private final Leases.Lease lease;
    private Spool.LocalFile file;
    private SourceFile source;
    private Layout layout;
    private Throwable failure;

    RunningImport(ImportRecord run, ImportTarget target, Spool spool, Ids ids, Leases.Lease lease) {
        this.run = run;
        this.target = target;
        this.spool = spool;
        this.ids = ids;
        this.lease = lease;
    }

    ImportRecord run() {
        return run;
    }

    ImportTarget target() {
        return target;
    }

    Staging staging() {
        return Staging.of(run.id());
    }

    /** The import's view of the database, in the transaction of the connection. */
    Work work(Connection connection) {
        return new Work(
                connection,
                run.institutionId(),
                run.id(),
                run.accountId(),
                run.seekerId(),
                staging().table(),
                ids);
    }

    /** The tables of the file that are read, in order; the file is fetched from the spool when first asked for. */
    List<TableLayout> tables() throws IOException, SQLException {
        return layout().tables();
    }

    Layout layout() throws IOException, SQLException {
        if (layout == null) {
            layout = target.layout(source().heads(), run.wish());
        }
        return layout;
    }

    SourceFile source() throws IOException, SQLException {
        if (source == null) {
            file = copy();
            source = SourceFile.open(file.path(), run.fileName(), wish(run), SourceLimits.STANDARD, target::isHeader);
        }
        return source;
    }

    private Spool.LocalFile copy() throws IOException, SQLException {
        Tenant.Stay stay = Tenant.enter(run.institutionId());
        try {
            return spool.copy(run.institutionId(), run.id());
        } finally {
            stay.leave();
        }
    }

    /** How a person wants the file to be read. */
    private static SourceWish wish(ImportRecord run) {
        return new SourceWish(
                run.wish().encoding().map(Charset::forName),
                run.wish().delimiter().flatMap(RunningImport::first));
    }

    private static Optional<Character> first(String delimiter) {
        return delimiter.isEmpty() ? Optional.empty() : Optional.of(delimiter.charAt(0));
    }

    /** The first reason why the run broke off; the framework's own wrapping comes later and says less. */
    synchronized void failedBy(Throwable reason) {
        if (failure == null) {
            failure = reason;
        }
    }

    synchronized Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() throws IOException {
        try {
            if (source != null) {
                source.close();
            }
            if (file != null) {
                file.close();
            }
        } finally {
            lease.close();
        }
    }
}
