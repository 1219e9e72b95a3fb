package org.throughline.reporting.download;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditLog;

/** An audit log in memory. */
final class KeptEntries implements AuditLog {
    private final List<String> entries = new CopyOnWriteArrayList<>();

    /** What was kept, in order. */
    List<String> taken() {
        List<String> taken = List.copyOf(entries);
        entries.clear();
        return taken;
    }

    @Override
    public void withTheChange(AuditEntry entry) {
        throw new UnsupportedOperationException("nothing is changed here");
    }

    @Override
    public void atOnce(AuditEntry entry) {
        add("", entry);
    }

    @Override
    public void onceAnHour(AuditEntry entry) {
        add("once ", entry);
    }

    private void add(String how, AuditEntry entry) {
        entries.add(how + entry.kind() + " " + entry.what()
                + entry.subjectId().map(id -> " " + id).orElse(""));
    }
}
