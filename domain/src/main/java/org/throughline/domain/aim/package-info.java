/**
 * The aim: whom a seeker wants to meet and why (targets), what matters to them in a place to work and how organisations
 * fit it, and what they have in common with people. All of it is one seeker's own.
 */
package org.throughline.domain.aim;
