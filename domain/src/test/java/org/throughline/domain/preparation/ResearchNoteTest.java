package org.throughline.domain.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.preparation.HeldThread.NOW;
import static org.throughline.domain.preparation.HeldThread.aKey;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusals;

class ResearchNoteTest {

    @Test
    void keepsWhatWasFoundOutAndWhere() {
        ResearchNote note = written(ResearchSubject.INDUSTRY, "Growing", "https://example.org/a")
                .orElseThrow();
        assertThat(note.source()).contains("https://example.org/a");
        note.change(ResearchSubject.PERSON, "مرحبا 🙂", null).orElseThrow();
        assertThat(note.subject()).isEqualTo(ResearchSubject.PERSON);
        assertThat(note.source()).isEmpty();
    }

    @Test
    void isRefusedWithEveryReasonAndChangesNothing() {
        assertThat(Refusals.of(written(null, " ", "x".repeat(10_000))))
                .containsExactly("subject REQUIRED", "note REQUIRED", "source TOO_LONG");
        ResearchNote note =
                written(ResearchSubject.PERSON, "Born in Lima", null).orElseThrow();
        assertThat(Refusals.of(note.change(ResearchSubject.PERSON, "a\u0007", "b\nc")))
                .containsExactly("note NOT_TEXT", "source NOT_TEXT");
        assertThat(note.note()).isEqualTo("Born in Lima");
    }

    private static Outcome<ResearchNote> written(ResearchSubject subject, String note, String source) {
        return ResearchNote.write(aKey(), new UUID(7, 2), UUID.randomUUID(), subject, note, source, NOW);
    }
}
