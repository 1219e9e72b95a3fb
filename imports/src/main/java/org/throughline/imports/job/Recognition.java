package org.throughline.imports.job;

import java.util.List;
import java.util.Optional;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.FileRefused;
import org.throughline.imports.source.SourceFile;
import org.throughline.imports.target.ImportTarget;
import org.throughline.imports.target.Layout;

/**
 * What a file was recognised as. A table whose columns nobody knows is no reason to refuse a file that can be read: a person
 * may say what the columns are.
 *
 * @param wish how it is read
 * @param layout its tables; none where it was not recognised
 * @param fault why it was not
 */
record Recognition(ImportWish wish, Layout layout, Optional<FileRefused> fault) {
    static Recognition of(SourceFile source, ImportTarget target, ImportWish wish) {
        try {
            return new Recognition(wish, target.layout(source.heads(), wish), Optional.empty());
        } catch (FileRefused unknown) {
            if (source.heads().isEmpty()) {
                throw unknown;
            }
            return new Recognition(wish, new Layout(null, List.of()), Optional.of(unknown));
        }
    }
}
