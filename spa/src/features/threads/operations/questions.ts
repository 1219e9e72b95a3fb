import { graphql } from "../../../api/generated";

export const BANK = graphql(`
  query QuestionBankForThread($language: String!) {
    questionBank(first: 100, filter: { language: $language }) {
      nodes {
        id
        question
        topic
      }
    }
  }
`);

export const ADD_QUESTION = graphql(`
  mutation AddQuestionToThread($input: AddQuestionInput!) {
    addQuestion(input: $input) {
      question {
        id
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

export const UPDATE_QUESTION = graphql(`
  mutation UpdateQuestionOfThread($input: UpdateQuestionInput!) {
    updateQuestion(input: $input) {
      question {
        id
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

export const DELETE_QUESTION = graphql(`
  mutation DeleteQuestionOfThread($input: DeleteQuestionInput!) {
    deleteQuestion(input: $input) {
      deletedId
      userErrors {
        ...Refused
      }
    }
  }
`);

export const REORDER_QUESTIONS = graphql(`
  mutation ReorderQuestionsOfThread($input: ReorderQuestionsInput!) {
    reorderQuestions(input: $input) {
      thread {
        id
        ...ThreadOnPath
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const ANSWER_QUESTION = graphql(`
  mutation AnswerQuestionOfThread($input: AnswerQuestionInput!) {
    answerQuestion(input: $input) {
      question {
        id
        version
        asked
        answer
      }
      userErrors {
        ...Refused
      }
    }
  }
`);
