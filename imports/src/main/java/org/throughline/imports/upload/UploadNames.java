package org.throughline.imports.upload;

import java.util.Arrays;
import java.util.Optional;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TextRule;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.imports.job.Uploads;

/** What a client says of a file, checked. */
final class UploadNames {
    private UploadNames() {}

    /** The kind, which the viewer must be allowed to import. */
    static ImportKind kind(Viewer viewer, String name) throws UploadRefused {
        Optional<ImportKind> kind = Arrays.stream(ImportKind.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
        if (kind.isEmpty()) {
            throw new UploadRefused(UploadFault.NO_KIND);
        }
        if (!Uploads.allows(viewer, kind.get())) {
            throw new UploadRefused(UploadFault.NOT_ALLOWED);
        }
        return kind.get();
    }

    /** The name of the file, without the folders that some browsers put before it. */
    static String fileName(String given) throws UploadRefused {
        String name =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        if (TextRule.LINE.check(name) instanceof Outcome.Done<String> text) {
            return text.value();
        }
        throw new UploadRefused(UploadFault.BAD_NAME);
    }
}
