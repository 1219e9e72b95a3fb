package org.throughline.domain.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChecklistItemTest {
    @ParameterizedTest
    @EnumSource(MeetingFormat.class)
    void keepsTheResumeAtHandWhateverTheForm(MeetingFormat format) {
        assertThat(itemsFor(Optional.of(format)))
                .contains(ChecklistItem.QUESTIONS, ChecklistItem.RESUME, ChecklistItem.CLOCK);
    }

    @Test
    void fitsTheFormOfTheMeeting() {
        assertThat(itemsFor(Optional.of(MeetingFormat.PHONE)))
                .contains(ChecklistItem.NUMBER)
                .doesNotContain(ChecklistItem.DRESS, ChecklistItem.LINK, ChecklistItem.WAY, ChecklistItem.BILL);
        assertThat(itemsFor(Optional.of(MeetingFormat.OFFICE)))
                .contains(ChecklistItem.DRESS, ChecklistItem.WAY, ChecklistItem.RECEPTION)
                .doesNotContain(ChecklistItem.BILL);
        for (MeetingFormat format : MeetingFormat.values()) {
            assertThat(itemsFor(Optional.of(format)).contains(ChecklistItem.BILL))
                    .isEqualTo(format.hasATab());
        }
    }

    @Test
    void holdsWhatFitsEveryFormUntilOneIsAgreedOn() {
        assertThat(itemsFor(Optional.empty()))
                .containsExactly(
                        ChecklistItem.QUESTIONS,
                        ChecklistItem.GIVE,
                        ChecklistItem.RESUME,
                        ChecklistItem.CLOCK,
                        ChecklistItem.NAMES);
    }

    private static List<ChecklistItem> itemsFor(Optional<MeetingFormat> format) {
        return Arrays.stream(ChecklistItem.values())
                .filter(item -> item.fits(format))
                .toList();
    }
}
