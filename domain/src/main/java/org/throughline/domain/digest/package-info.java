/**
 * The weekly digest by e-mail: what it tells each role, and whether somebody wants it. How it is written and sent is no part
 * of the domain.
 */
package org.throughline.domain.digest;
