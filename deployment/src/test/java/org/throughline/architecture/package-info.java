/**
 * What may import what. Each rule is proved on a class that breaks it on purpose: those live in packages named {@code bad}.
 */
package org.throughline.architecture;
