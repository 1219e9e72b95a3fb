/**
 * What interviews taught (C8, C9, D8, D9): insights that stay private or are shared without their source, and feedback on
 * one's own competitiveness.
 */
package org.throughline.domain.insight;
