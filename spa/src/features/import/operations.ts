import { graphql } from "../../api/generated";
import type { ImportRunQuery } from "../../api/generated/graphql";

export const IMPORTS = graphql(`
  query Imports {
    bulkImports(first: 20) {
      nodes {
        id
        kind
        state
        fileName
        createdAt
        accountName
        counts {
          created
          updated
          rejected
        }
      }
    }
  }
`);

/** Whether what came in can be tried out as it was recognised. */
export const ARRIVED = graphql(`
  query ArrivedImport($id: ID!) {
    bulkImport(id: $id) {
      id
      state
      fault {
        code
      }
    }
  }
`);

export const IMPORT = graphql(`
  query ImportRun($id: ID!) {
    bulkImport(id: $id) {
      id
      kind
      state
      fileName
      accountName
      createdAt
      cancelAskedAt
      percent
      rowsRead
      rowsMerged
      rowsExpected
      secondsLeft
      eventsUrl
      rejectionsUrl
      format
      encoding
      delimiter
      headerLine
      fault {
        code
        message
        sheet
        line
        column
      }
      counts {
        created
        updated
        unchanged
        rejected
        duplicates
        kept
      }
      columns {
        sheet
        sheetName
        position
        name
        field
        sample
      }
      created: preview(verdict: CREATED) {
        sheet
        sheetName
        line
        label
        detail
      }
      updated: preview(verdict: UPDATED) {
        sheet
        sheetName
        line
        label
        detail
      }
      maybe: preview(verdict: POSSIBLE_DUPLICATE) {
        sheet
        sheetName
        line
        label
        detail
      }
      rejections(first: 100) {
        totalCount
        nodes {
          id
          sheet
          sheetName
          line
          column
          code
          reason
          cells
        }
      }
      kept(first: 100) {
        totalCount
        nodes {
          id
          entity
          reason
        }
      }
    }
  }
`);

export type Run = NonNullable<ImportRunQuery["bulkImport"]>;

export const FIELDS = graphql(`
  query ImportFields($kind: ImportKind!) {
    importFields(kind: $kind) {
      name
      tableName
      repeated
    }
  }
`);

export const CHECK = graphql(`
  mutation CheckImport($input: CheckImportInput!) {
    checkImport(input: $input) {
      bulkImport {
        id
          state
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const CONFIRM = graphql(`
  mutation ConfirmImport($input: ConfirmImportInput!) {
    confirmImport(input: $input) {
      bulkImport {
        id
          state
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const CANCEL = graphql(`
  mutation CancelImport($input: CancelImportInput!) {
    cancelImport(input: $input) {
      bulkImport {
        id
          state
        cancelAskedAt
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const UNDO = graphql(`
  mutation UndoImport($input: UndoImportInput!) {
    undoImport(input: $input) {
      bulkImport {
        id
          state
      }
      userErrors {
        ...Refused
      }
    }
  }
`);
