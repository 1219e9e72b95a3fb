package org.throughline.reporting.digest;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * The SMTP server as settings name it. Whatever it does or does not do, nobody waits for it longer than {@link SmtpTimes}
 * allow: the socket is ours, and is closed when the time is over. So a server that takes bytes slowly, or sends them one by
 * one without end, holds a thread no longer than one that is silent.
 */
final class SmtpServer {
    private final MailSettings settings;
    private final SmtpTimes times;
    private final SSLSocketFactory trust;
    private final ScheduledExecutorService watchdog;

    /**
     * @param trust makes encrypted connections, and knows which certificates to trust
     * @param watchdog closes what takes too long
     */
    SmtpServer(MailSettings settings, SmtpTimes times, SSLSocketFactory trust, ScheduledExecutorService watchdog) {
        this.settings = settings;
        this.times = times;
        this.trust = trust;
        this.watchdog = watchdog;
    }

    /** A connection that is ready to send by: greeted, encrypted and signed in as settings ask. */
    SmtpConnection connect() throws ServerUnavailable {
        Socket plain = new Socket();
        ScheduledFuture<?> end = closeLater(plain);
        try {
            Socket socket = connected(plain);
            Session session = session();
            SMTPTransport transport =
                    new SMTPTransport(session, new URLName("smtp", settings.host(), settings.port(), null, null, null));
            transport.connect(socket);
            return new SmtpConnection(session, transport, plain, this);
        } catch (IOException | MessagingException failure) {
            close(plain);
            throw new ServerUnavailable("no connection to " + settings.host() + ":" + settings.port(), failure);
        } finally {
            end.cancel(false);
        }
    }

    /** Closes the socket when a step takes too long; to be cancelled when it is done. */
    ScheduledFuture<?> closeLater(Socket socket) {
        return watchdog.schedule(() -> close(socket), times.step().toMillis(), TimeUnit.MILLISECONDS);
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            // It is as closed as it can be.
            return;
        }
    }

    private Socket connected(Socket plain) throws IOException {
        plain.connect(new InetSocketAddress(address(), settings.port()), (int)
                times.connect().toMillis());
        plain.setSoTimeout((int) times.read().toMillis());
        if (settings.security() != MailSecurity.TLS) {
            return plain;
        }
        SSLSocket encrypted = (SSLSocket) trust.createSocket(plain, settings.host(), settings.port(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    /**
     * With the name that settings give: the library compares the certificate with the name of the socket's address, and would
     * otherwise ask the network how the other end of an address without one is called.
     */
    private InetAddress address() throws IOException {
        return InetAddress.getByAddress(
                settings.host(), InetAddress.getByName(settings.host()).getAddress());
    }

    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.from", settings.from().getAddress());
        properties.setProperty("mail.smtp.localhost", settings.domain());
        properties.setProperty("mail.smtp.timeout", Long.toString(times.read().toMillis()));
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", trust);
        boolean starttls = settings.security() == MailSecurity.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        Optional<MailSettings.Login> login = settings.login();
        properties.setProperty("mail.smtp.auth", Boolean.toString(login.isPresent()));
        login.ifPresent(known -> properties.setProperty("mail.smtp.user", known.user()));
        return Session.getInstance(
                properties, login.map(SmtpServer::authenticator).orElse(null));
    }

    private static Authenticator authenticator(MailSettings.Login login) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(login.user(), login.password());
            }
        };
    }
}
