package org.throughline.domain.bad;

import jakarta.enterprise.context.ApplicationScoped;

/** Breaks the rule that the domain knows no container. */
@ApplicationScoped
public class DomainThatKnowsContexts {}
