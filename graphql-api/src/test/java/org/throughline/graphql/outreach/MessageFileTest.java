package org.throughline.graphql.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.outreach.Draft;
import org.throughline.domain.outreach.Message;
import org.throughline.domain.outreach.MessageKind;
import org.throughline.domain.outreach.OutreachCheck;
import org.throughline.domain.outreach.OutreachContext;
import org.throughline.domain.outreach.Situation;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.TenantKey;

class MessageFileTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void isReadBackAsItWasWritten() throws Exception {
        String body = "Liebe Zoë,\n\n" + "langer Text mit ü und 🦙 ".repeat(40) + "\n.\nFrom here on";
        Message message = message("Grüße an 山田", body);
        MimeMessage read = parsed(MessageFile.of(message, situation("Zoë \"Z\" Müller", "zoe@bücher.example"), NOW));

        assertThat(read.getSubject()).isEqualTo("Grüße an 山田");
        assertThat(((String) read.getContent())).isEqualTo(body.replace("\n", "\r\n"));
        assertThat(read.getSentDate()).isEqualTo(Date.from(NOW));
        assertThat(read.getHeader("X-Unsent")).containsExactly("1");
        assertThat(read.getMessageID()).isEqualTo("<" + message.id() + "@throughline>");
        InternetAddress to = (InternetAddress) read.getRecipients(RecipientType.TO)[0];
        assertThat(to.getPersonal()).isEqualTo("Zoë \"Z\" Müller");
        assertThat(to.getAddress()).isEqualTo("zoe@xn--bcher-kva.example");
        assertThat(((InternetAddress) read.getFrom()[0]).getAddress()).isEqualTo("tim@example.org");
    }

    @Test
    void namesAndSubjectsAddNoHeaders() throws Exception {
        Message message = message("Hello\r\nBcc: a@evil.example", "Body");
        byte[] file =
                MessageFile.of(message, situation("Eve\r\nBcc: b@evil.example", "eve@example.org\r\nBcc: c@x.y"), NOW);
        MimeMessage read = parsed(file);

        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getSubject()).isEqualTo("Hello Bcc: a@evil.example");
        assertThat(new String(file, StandardCharsets.UTF_8).lines()).noneMatch(line -> line.startsWith("Bcc"));
    }

    @Test
    void everyLineIsShortAndAscii() throws Exception {
        byte[] file = MessageFile.of(
                message("é".repeat(200), "ö".repeat(3_000)), situation("Ü".repeat(200), "u@x.example"), NOW);
        assertThat(new String(file, StandardCharsets.ISO_8859_1).lines()).allSatisfy(line -> {
            assertThat(line.length()).isLessThan(200);
            assertThat(line.chars()).allMatch(character -> character < 0x80);
        });
    }

    private static Message message(String subject, String body) {
        Draft draft = new Draft(MessageKind.TOUCH, Channel.EMAIL, Optional.of(subject), body, Optional.of("de"));
        return Message.write(
                        new TenantKey(UUID.randomUUID(), UUID.randomUUID()),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Optional.empty(),
                        OutreachCheck.shipped().check(draft, OutreachContext.NONE, InstitutionSettings.DEFAULTS),
                        NOW)
                .orElseThrow();
    }

    private static Situation situation(String contactName, String contactEmail) {
        OutreachContext context = new OutreachContext(
                Optional.of(contactName), true, Optional.empty(), List.of(), List.of(), List.of(), List.of());
        return new Situation(
                context,
                "Tim",
                "tim@example.org",
                Optional.of(contactEmail),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static MimeMessage parsed(byte[] file) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(file));
    }
}
