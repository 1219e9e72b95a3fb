import { graphql } from "../../api/generated";

export const COHORTS = graphql(`
  query Cohorts {
    advisedCohorts {
      id
      name
      goalDate
      seekers
      sharing
    }
  }
`);
