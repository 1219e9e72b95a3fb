/**
 * The viewer: who is signed in.
 */
package org.throughline.graphql.account;
