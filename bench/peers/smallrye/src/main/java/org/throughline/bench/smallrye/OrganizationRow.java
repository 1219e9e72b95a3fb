package org.throughline.bench.smallrye;

import org.eclipse.microprofile.graphql.Name;

@Name("Organization")
public record OrganizationRow(String id, String name, String sector) {}
