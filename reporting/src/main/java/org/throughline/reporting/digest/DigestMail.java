package org.throughline.reporting.digest;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * A digest as a mail: plain text and HTML, with an id that is the same each time it is tried. It knows whether all of it was
 * handed over: what comes after that leaves open whether it was delivered.
 */
final class DigestMail extends MimeMessage {
    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private static final int ASCII_ENDS = 0x80;

    private final String id;
    private boolean handedOver;

    private DigestMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    /**
     * A mail that is ready to be sent.
     *
     * @param unsubscribe the address by which one request turns the digest off
     * @throws MessagingException if it cannot be sent to such an address
     */
    static DigestMail of(
            Session session, MailSettings settings, DigestRow row, DigestText text, String unsubscribe, Instant now)
            throws MessagingException {
        DigestMail mail = new DigestMail(
                session, "digest." + row.key().accountId() + "." + row.key().week() + "@" + settings.domain());
        mail.setFrom(settings.from());
        mail.setRecipient(RecipientType.TO, recipient(row));
        mail.setSubject(PlainText.line(text.subject()), CHARSET);
        mail.setSentDate(Date.from(now));
        mail.setHeader("Content-Language", row.reader(now).language().locale().toLanguageTag());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
        if (unsubscribe.startsWith("https:")) {
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(text.plain(), "plain"));
        both.addBodyPart(part(text.html(), "html"));
        mail.setContent(both);
        mail.saveChanges();
        return mail;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, CHARSET, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** The library writes into headers what it is given: nothing that could break a line may come so far. */
    private static InternetAddress recipient(DigestRow row) throws MessagingException {
        String email = row.email();
        if (!email.equals(PlainText.line(email))) {
            throw new MessagingException("the address breaks lines");
        }
        if (!email.substring(0, email.lastIndexOf('@') + 1).chars().allMatch(letter -> letter < ASCII_ENDS)) {
            throw new MessagingException("the address has letters before its @ that not every mail server takes");
        }
        try {
            int at = email.lastIndexOf('@');
            String ascii = email.substring(0, at + 1) + IDN.toASCII(email.substring(at + 1));
            InternetAddress address = new InternetAddress(ascii, PlainText.line(row.name()), CHARSET);
            address.validate();
            return address;
        } catch (IllegalArgumentException | UnsupportedEncodingException malformed) {
            throw new MessagingException("the address is none", malformed);
        }
    }

    /** Whether all of it was written to the server. */
    boolean isHandedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        handedOver = true;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }
}
