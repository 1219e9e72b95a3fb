/** How comfortable a seeker feels with interviews, over time, to read and to note (A12). */
package org.throughline.graphql.comfort;
