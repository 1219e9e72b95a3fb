package org.throughline.domain.transfer;

import java.util.EnumSet;
import java.util.Set;
import org.throughline.domain.shared.Meaning;

/** How far an import has come. */
@Meaning("How far an import has come.")
public enum ImportState {
    @Meaning("The file is still coming.")
    UPLOADING,
    @Meaning("The file is there and its format is known, but nothing was read yet.")
    UPLOADED,
    @Meaning("The dry run goes.")
    CHECKING,
    @Meaning("The dry run has ended: what an import would do is known, and nothing was done.")
    CHECKED,
    @Meaning("The import goes.")
    IMPORTING,
    @Meaning("The import has ended.")
    IMPORTED,
    @Meaning("The import is being taken back.")
    UNDOING,
    @Meaning("The import was taken back, but for what was built on since.")
    UNDONE,
    @Meaning("Somebody stopped it. Nothing of it is stored.")
    CANCELLED,
    @Meaning("The file as a whole cannot be read. Nothing of it is stored.")
    REFUSED,
    @Meaning("It failed for a reason of the server's own; it can be started again.")
    FAILED;

    /** What an import may become next; each state's answer is tested. */
    public boolean canBecome(ImportState next) {
        return switch (this) {
            case UPLOADING -> EnumSet.of(UPLOADED, CANCELLED, REFUSED).contains(next);
            case UPLOADED -> EnumSet.of(CHECKING, IMPORTING, CANCELLED, REFUSED).contains(next);
            case CHECKING ->
                EnumSet.of(CHECKED, UPLOADED, CANCELLED, REFUSED, FAILED).contains(next);
            case CHECKED -> EnumSet.of(CHECKING, IMPORTING, CANCELLED).contains(next);
            case IMPORTING ->
                EnumSet.of(IMPORTED, UNDOING, CANCELLED, REFUSED, FAILED).contains(next);
            case IMPORTED -> next == UNDOING;
            case UNDOING -> EnumSet.of(UNDONE, CANCELLED, FAILED).contains(next);
            case FAILED -> EnumSet.of(CHECKING, IMPORTING, UNDOING, CANCELLED).contains(next);
            case UNDONE, CANCELLED, REFUSED -> false;
        };
    }

    /** The states in which a job has something to do. */
    public static Set<ImportState> atWork() {
        return EnumSet.of(CHECKING, IMPORTING, UNDOING);
    }
}
