/** What stands in for connections and statements, and knows of nothing else. */
package org.throughline.persistence.jdbc;
