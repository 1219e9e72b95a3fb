import { graphql } from "../../../api/generated";

export const FIND_PEOPLE = graphql(`
  query FindPeopleForThread($search: String!) {
    contacts(first: 5, filter: { search: $search }) {
      nodes {
        id
        name
        organization {
          id
          name
        }
      }
    }
  }
`);

export const ADD_PERSON = graphql(`
  mutation AddPersonForThread($input: CreateContactInput!) {
    createContact(input: $input) {
      contact {
        id
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const BEGIN_THREAD = graphql(`
  mutation BeginThread($input: OpenThreadInput!) {
    openThread(input: $input) {
      thread {
        id
      }
      warnings {
        code
        message
      }
      userErrors {
        ...Refused
      }
    }
  }
`);
