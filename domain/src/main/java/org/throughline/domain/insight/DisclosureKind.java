package org.throughline.domain.insight;

import org.throughline.domain.shared.Meaning;

/** How a text would tell who is behind it (C9). */
@Meaning("How a text would tell who is behind it (C9).")
public enum DisclosureKind {
    @Meaning("The name of who said it, or a part of the name.")
    SOURCE_NAME,
    @Meaning("The name of a contact.")
    CONTACT_NAME,
    @Meaning("The name of an organisation.")
    ORGANIZATION_NAME,
    @Meaning("An e-mail address.")
    EMAIL_ADDRESS,
    @Meaning("A telephone number.")
    PHONE_NUMBER,
    @Meaning("A web address, or a name on a network.")
    WEB_ADDRESS,
    @Meaning("Words such as the only one, which fit a single person. A warning.")
    ONLY_ONE,
    @Meaning("A number that looks like pay, which may fit a single person. A warning.")
    SALARY
}
