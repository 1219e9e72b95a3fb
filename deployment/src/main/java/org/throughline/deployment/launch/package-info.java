/**
 * What happens between {@code java -jar} and a server that answers: settings, the data folder, the database and its
 * schema, and then the application server in the same process. Whatever stands in the way ends the start with one
 * sentence and an exit code of {@link org.throughline.deployment.launch.ExitCode}. These classes lie flat in the jar,
 * outside the WAR, and know nothing of Jakarta EE.
 */
package org.throughline.deployment.launch;
