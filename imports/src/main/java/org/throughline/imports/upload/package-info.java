/**
 * Imports over HTTP: a file is sent as {@code multipart/form-data} and the answer is JSON, also when the request is
 * refused. Who sends it has been found out before, by the filter that authenticates every request.
 */
package org.throughline.imports.upload;
