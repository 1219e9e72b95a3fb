package org.throughline.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.graphql.catalogue.Catalogue;
import org.throughline.graphql.catalogue.StoredType;

class SchemaTest {
    private static final Path COMMITTED = Path.of("schema.graphql");

    @Test
    void isTheOneThatIsCommitted() throws IOException {
        String printed = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinitions(false)
                        .includeSchemaDefinition(true))
                .print(ServerSchema.get());
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(COMMITTED, printed);
        }
        assertThat(printed)
                .as("schema.graphql drifted; look at the difference, then write it anew with -Dschema.write=true")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void describesEveryTypeFieldArgumentAndValue() {
        List<String> bare = new ArrayList<>();
        for (GraphQLNamedType type : ServerSchema.get().getAllTypesAsList()) {
            if (!Introspection.isIntrospectionTypes(type)) {
                note(bare, type.getName(), type.getDescription());
                parts(bare, type);
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void hasEveryFieldOfAStoredTypeInTheCatalogue() {
        Catalogue catalogue = ServerApi.catalogue();
        List<String> missing = new ArrayList<>();
        for (StoredType type : catalogue.types()) {
            GraphQLObjectType object = ServerSchema.get().getObjectType(type.name());
            for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
                if (!type.fields().containsKey(field.getName())) {
                    missing.add(type.name() + "." + field.getName());
                }
            }
            assertThat(object.getFieldDefinitions())
                    .as(type.name())
                    .hasSameSizeAs(type.fields().keySet());
        }
        assertThat(missing).isEmpty();
    }

    /** SmallRye answers one parent with another's data where a batched field takes an argument. */
    @Test
    void hasNoBatchedFields() {
        assertThat(ServerSchema.model().getBatchOperations()).isEmpty();
    }

    @Test
    void answersEveryQueryByThePlanButThoseThatAreComputed() {
        Set<String> computed = Set.of(
                "checkOutreach",
                "mailto",
                "importFields",
                "figures",
                "cohortReport",
                "attention",
                "heldPeople",
                "advisedCohorts",
                "reportLinks",
                "reportRun",
                "reportRuns",
                "reportSnapshot",
                "trend");
        Catalogue catalogue = ServerApi.catalogue();
        assertThat(ServerSchema.get().getQueryType().getFieldDefinitions())
                .allMatch(field -> catalogue.root(field.getName()).isPresent() != computed.contains(field.getName()));
    }

    private static void parts(List<String> bare, GraphQLNamedType type) {
        if (type instanceof GraphQLObjectType object) {
            object.getFieldDefinitions().forEach(field -> field(bare, type, field));
        } else if (type instanceof GraphQLInterfaceType interfaceType) {
            interfaceType.getFieldDefinitions().forEach(field -> field(bare, type, field));
        } else if (type instanceof GraphQLEnumType values) {
            values.getValues()
                    .forEach(value -> note(bare, type.getName() + "." + value.getName(), value.getDescription()));
        } else if (type instanceof GraphQLInputObjectType input) {
            input.getFields()
                    .forEach(field -> note(bare, type.getName() + "." + field.getName(), field.getDescription()));
        } else {
            assertThat(type).as("a scalar").isInstanceOf(Scalars.GraphQLID.getClass());
        }
    }

    private static void field(List<String> bare, GraphQLNamedType type, GraphQLFieldDefinition field) {
        String name = type.getName() + "." + field.getName();
        note(bare, name, field.getDescription());
        for (GraphQLArgument argument : field.getArguments()) {
            note(bare, name + "(" + argument.getName() + ")", argument.getDescription());
        }
    }

    private static void note(List<String> bare, String name, String description) {
        if (description == null || description.isBlank()) {
            bare.add(name);
        }
    }
}
