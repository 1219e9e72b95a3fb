package org.throughline.domain.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailtoUrlTest {
    @Test
    void encodesWhatWouldEndAFieldOrALine() {
        MailtoUrl url = MailtoUrl.of(Optional.of("o'neil+x@firm.example"), Optional.of("1 & 2?"), "a=b#c\nü 🦙");
        assertThat(url.url())
                .isEqualTo(
                        "mailto:o%27neil%2Bx@firm.example?subject=1%20%26%202%3F&body=a%3Db%23c%0D%0A%C3%BC%20%F0%9F%A6%99");
        assertThat(url.complete()).isTrue();
        assertThat(URI.create(url.url()).getScheme()).isEqualTo("mailto");
    }

    @Test
    void needsNeitherAddressNorSubject() {
        assertThat(MailtoUrl.of(Optional.empty(), Optional.empty(), "Hi").url()).isEqualTo("mailto:?body=Hi");
    }

    @Test
    void isCutBetweenCharactersWhenItWouldBeTooLong() {
        MailtoUrl url = MailtoUrl.of(Optional.empty(), Optional.empty(), "🦙".repeat(500));
        assertThat(url.complete()).isFalse();
        assertThat(url.url().length()).isBetween(MailtoUrl.LONGEST - 12, MailtoUrl.LONGEST);
        assertThat(url.url()).endsWith("%F0%9F%A6%99");
        String fits = "a".repeat(MailtoUrl.LONGEST - "mailto:?body=".length());
        assertThat(MailtoUrl.of(Optional.empty(), Optional.empty(), fits).complete())
                .isTrue();
        assertThat(MailtoUrl.of(Optional.empty(), Optional.empty(), fits + "a").complete())
                .isFalse();
    }
}
