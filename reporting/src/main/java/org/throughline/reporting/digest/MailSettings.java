package org.throughline.reporting.digest;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The SMTP server, and what mails say of their sender.
 *
 * @param host of the server
 * @param port of the server
 * @param login where it wants one
 * @param security of the connection
 * @param from the sender, such as {@code Career Service <career@college.example>}
 * @param publicUrl where people reach this server, without a slash at its end
 */
record MailSettings(
        String host, int port, Optional<Login> login, MailSecurity security, InternetAddress from, String publicUrl) {
    MailSettings {
        publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** Never with its password in the log. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** @throws IllegalArgumentException if that is nobody's address */
    static InternetAddress sender(String text) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(text, true);
            if (addresses.length != 1) {
                throw new IllegalArgumentException("throughline.mail.from must be one address");
            }
            addresses[0].validate();
            return new InternetAddress(
                    addresses[0].getAddress(), addresses[0].getPersonal(), StandardCharsets.UTF_8.name());
        } catch (AddressException | UnsupportedEncodingException malformed) {
            throw new IllegalArgumentException("throughline.mail.from is no e-mail address", malformed);
        }
    }

    /** The domain of the sender, for the ids of mails. */
    String domain() {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }
}
