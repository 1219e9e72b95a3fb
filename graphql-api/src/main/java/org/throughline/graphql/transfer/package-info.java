/**
 * What is brought along and taken away in bulk: imports with their progress, their preview and what they rejected, and
 * exports with their files. The files themselves come and go over HTTP, below {@code /imports} and {@code /exports}.
 */
package org.throughline.graphql.transfer;
