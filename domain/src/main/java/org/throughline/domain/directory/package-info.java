/**
 * The institution's directory: people, mostly alumni, who told it that they are willing to be interviewed, and how many
 * requests a month they want (A8). The directory is the institution's; whom a seeker takes from it into their contacts is
 * the seeker's own.
 */
package org.throughline.domain.directory;
