/**
 * What those who run the server may see of its work: how often, how long and of what kind, and nothing of the people whose
 * work it is. Modules note it here; where it goes, to figures, traces or the log, is for whoever puts the server together.
 */
package org.throughline.domain.telemetry;
