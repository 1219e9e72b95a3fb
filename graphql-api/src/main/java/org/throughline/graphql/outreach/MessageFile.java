package org.throughline.graphql.outreach;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;
import org.throughline.domain.outreach.Message;
import org.throughline.domain.outreach.Situation;

/**
 * A message as a file that mail programs open as a draft (RFC 5322 with MIME). The library writes what it is given into
 * headers, so whatever could break a line is taken out first.
 */
final class MessageFile {
    private static final String CHARSET = StandardCharsets.UTF_8.name();
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private MessageFile() {}

    /** The file's bytes. */
    static byte[] of(Message message, Situation situation, Instant now) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            mail(message, situation, now).writeTo(bytes);
        } catch (MessagingException failure) {
            throw new IOException("a message could not be written as a file", failure);
        }
        return bytes.toByteArray();
    }

    private static MimeMessage mail(Message message, Situation situation, Instant now)
            throws MessagingException, IOException {
        MimeMessage mail = new Identified(message.id() + "@throughline");
        mail.setFrom(address(situation.seekerEmail(), situation.seekerName()));
        if (situation.contactEmail().isPresent()) {
            String name = situation.context().contactName().orElse("");
            mail.setRecipient(RecipientType.TO, address(situation.contactEmail().get(), name));
        }
        mail.setSubject(oneLine(message.draft().subject().orElse("")), CHARSET);
        mail.setSentDate(Date.from(message.sentAt().orElse(now)));
        // Mail programs open such a file for writing, not for reading.
        mail.setHeader("X-Unsent", "1");
        byte[] body = lines(message.draft().body()).getBytes(StandardCharsets.UTF_8);
        mail.setDataHandler(new DataHandler(new ByteArrayDataSource(body, "text/plain; charset=UTF-8")));
        mail.setHeader("Content-Transfer-Encoding", "quoted-printable");
        mail.saveChanges();
        return mail;
    }

    private static InternetAddress address(String email, String name) throws IOException {
        String line = oneLine(email);
        int at = line.lastIndexOf('@');
        return new InternetAddress(
                line.substring(0, at + 1) + IDN.toASCII(line.substring(at + 1)), oneLine(name), CHARSET);
    }

    private static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** Lines of a mail end with CRLF. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    }

    /** A mail with an id of ours, which is the same each time. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
