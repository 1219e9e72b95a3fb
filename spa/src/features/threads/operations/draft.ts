import { graphql } from "../../../api/generated";

export const CHECK_DRAFT = graphql(`
  query CheckDraft($input: CheckOutreachInput!) {
    checkOutreach(input: $input) {
      language
      verdict
      findings {
        code
        severity
        place
        start
        end
        practice
        wrong
        better
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const TEMPLATES = graphql(`
  query DraftTemplates($kind: MessageKind!) {
    messageTemplates(first: 50, filter: { kind: $kind }) {
      nodes {
        id
        name
        language
      }
    }
  }
`);

export const START_DRAFT = graphql(`
  mutation StartDraft($input: StartMessageInput!) {
    startMessage(input: $input) {
      message {
        id
        version
        subject
        body
        channel
        thread {
          id
          ...ThreadOnPath
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const SAVE_DRAFT = graphql(`
  mutation SaveDraft($input: SaveMessageInput!) {
    saveMessage(input: $input) {
      message {
        id
        version
        subject
        body
        channel
        kind
        sentAt
        thread {
          id
          messages(first: 30) {
            nodes {
              id
            }
          }
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const SEND_DRAFT = graphql(`
  mutation SendDraft($input: SendMessageInput!) {
    sendMessage(input: $input) {
      message {
        id
        version
        sentAt
        thread {
          id
          ...ThreadOnPath
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

/** The draft as the server has it now, to be compared with what was typed here. */
export const DRAFT_NOW = graphql(`
  query DraftNow($id: ID!) {
    message(id: $id) {
      id
      version
      subject
      body
      channel
    }
  }
`);

export const MAILTO = graphql(`
  query DraftMailto($id: ID!) {
    mailto(messageId: $id) {
      url
      file
      complete
    }
  }
`);
