/**
 * What the application tells the process around it. The launcher and the application have no classes in common, because
 * WildFly keeps the WAR apart; a system property is what both can see.
 */
package org.throughline.deployment.lifecycle;
