/**
 * Everything that is held about somebody, as one archive to hand over: a seeker's own, and that of a person who never signed
 * up. Each kind of row is a JSON file and a CSV file; readme.txt says what they are. What is not handed over is listed with
 * the reason, and tests compare both lists with the database.
 */
package org.throughline.imports.archive;
