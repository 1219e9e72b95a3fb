/**
 * Staying in touch with contacts: touches that bring them something, signals to answer, how often, and LinkedIn.
 */
package org.throughline.domain.keepingintouch;
