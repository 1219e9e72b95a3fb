package org.throughline.persistence.demo;

import org.throughline.domain.referral.NamePermission;

/**
 * Who led the seeker to somebody.
 *
 * @param name the referrer's
 * @param permission may the name be used (E2)
 */
record Lead(String name, NamePermission permission) {}
