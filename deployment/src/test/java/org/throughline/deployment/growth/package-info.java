/**
 * The running jar on a database as {@code docs/scaling.md} would have it: what it asks the database when people use it, and
 * whether it answers the same when a table has come to lie in parts.
 */
package org.throughline.deployment.growth;
