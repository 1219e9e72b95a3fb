/**
 * What to do first (A9): the kinds of next actions in the order of their weight, and what a seeker chose to do with one.
 */
package org.throughline.domain.action;
