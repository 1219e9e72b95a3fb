package org.throughline.reporting.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.ScheduledFuture;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection to the SMTP server, by which one mail after the other is sent. */
final class SmtpConnection implements AutoCloseable {
    private static final int SERVICE_CLOSES = 421;
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_LASTING_REFUSAL = 500;
    private static final int LONGEST_REPLY = 500;

    private final Session session;
    private final SMTPTransport transport;
    private final Socket socket;
    private final SmtpServer server;

    SmtpConnection(Session session, SMTPTransport transport, Socket socket, SmtpServer server) {
        this.session = session;
        this.transport = transport;
        this.socket = socket;
        this.server = server;
    }

    /** For what is made to be sent by it. */
    Session session() {
        return session;
    }

    /** Whether another mail can be sent by it: the server is asked. */
    boolean isOpen() {
        ScheduledFuture<?> end = server.closeLater(socket);
        try {
            return !socket.isClosed() && transport.isConnected();
        } finally {
            end.cancel(false);
        }
    }

    /**
     * Sends a mail to its one recipient.
     *
     * @throws ServerUnavailable if the refusal is not about this mail, but about the sender or the server as a whole
     */
    Delivery send(DigestMail mail) throws ServerUnavailable {
        ScheduledFuture<?> end = server.closeLater(socket);
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Delivery.Accepted();
        } catch (MessagingException failure) {
            return answer(mail, failure);
        } finally {
            end.cancel(false);
        }
    }

    private static Delivery answer(DigestMail mail, MessagingException failure) throws ServerUnavailable {
        Reply reply = Reply.of(failure);
        if (reply.code() >= FIRST_REFUSAL) {
            if (reply.ofSender() || reply.code() == SERVICE_CLOSES) {
                throw new ServerUnavailable(reply.text(), failure);
            }
            return reply.code() >= FIRST_LASTING_REFUSAL
                    ? new Delivery.Refused(reply.text())
                    : new Delivery.NotNow(reply.text());
        }
        return mail.isHandedOver() ? new Delivery.NotKnown(reply.text()) : new Delivery.NotNow(reply.text());
    }

    @Override
    public void close() {
        ScheduledFuture<?> end = server.closeLater(socket);
        try {
            transport.close();
        } catch (MessagingException broken) {
            // Whatever was sent by it has been answered.
            return;
        } finally {
            end.cancel(false);
            SmtpServer.close(socket);
        }
    }

    /**
     * What the server said at last.
     *
     * @param code its three digits; -1 where it said nothing
     * @param ofSender whether it is about the sender, who is the same in all mails
     */
    private record Reply(int code, boolean ofSender, String text) {
        static Reply of(MessagingException failure) {
            int code = -1;
            boolean ofSender = false;
            for (Exception each = failure; each instanceof MessagingException part; each = part.getNextException()) {
                if (part instanceof SMTPAddressFailedException recipient) {
                    return new Reply(recipient.getReturnCode(), false, text(recipient));
                }
                if (part instanceof SMTPSenderFailedException sender) {
                    return new Reply(sender.getReturnCode(), true, text(sender));
                }
                if (part instanceof SMTPSendFailedException sent) {
                    code = sent.getReturnCode();
                    ofSender = sent.getCommand() != null
                            && sent.getCommand().toUpperCase(Locale.ROOT).startsWith("MAIL");
                }
            }
            return new Reply(code, ofSender, text(failure));
        }

        private static String text(Exception failure) {
            String text = String.valueOf(failure.getMessage()).strip();
            return text.substring(0, Math.min(text.length(), LONGEST_REPLY));
        }
    }
}
