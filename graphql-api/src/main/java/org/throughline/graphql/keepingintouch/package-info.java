/**
 * Staying in touch with contacts: touches, signals, how often, and LinkedIn.
 */
package org.throughline.graphql.keepingintouch;
