/**
 * A lively programme to look at: two institutions, their seekers at every stage, and networks in which every rule of
 * the craft holds. {@link org.throughline.persistence.demo.DemoData} loads it into an empty database, in one transaction,
 * without the application server.
 *
 * <p>Everything is drawn from a fixed seed, so the same size on the same day gives the same rows. People, employers and
 * phrases are in the text files beside the classes. What happens to a thread is told to the domain, which may refuse it;
 * only what the domain made is written down.
 */
package org.throughline.persistence.demo;
