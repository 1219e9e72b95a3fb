package org.throughline.bench.smallrye;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Contact")
public record ContactRow(
        @Ignore Owner owner, String id, String name, String title, Integer strength, @Ignore UUID organizationId) {}
