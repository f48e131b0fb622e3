/** What of GitLab's GraphQL is served: names, types and arguments as https://docs.gitlab.com/api/graphql/reference/ has them. */
export const SDL = `
scalar Time
scalar JobID
type Query {
  currentUser: CurrentUser
  project(fullPath: ID!): Project
}
type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
interface User { id: ID! username: String! name: String! bot: Boolean! webUrl: String! }
type CurrentUser implements User { id: ID! username: String! name: String! bot: Boolean! webUrl: String! }
type UserCore implements User { id: ID! username: String! name: String! bot: Boolean! webUrl: String! }
type Project {
  id: ID!
  fullPath: ID!
  name: String!
  visibility: String
  webUrl: String
  mergeRequest(iid: String!): MergeRequest
}
enum MergeRequestState { merged opened closed locked all }
type DiffRefs { baseSha: String headSha: String! startSha: String! }
type Label { id: ID! title: String! }
type LabelConnection { nodes: [Label] pageInfo: PageInfo! count: Int! }
type UserCoreConnection { nodes: [UserCore] pageInfo: PageInfo! }
type MergeRequest {
  id: ID!
  iid: String!
  title: String!
  description: String
  state: MergeRequestState!
  draft: Boolean!
  author: User
  sourceBranch: String!
  targetBranch: String!
  webUrl: String
  createdAt: Time!
  diffHeadSha: String
  diffRefs: DiffRefs
  commitCount: Int
  labels(first: Int, after: String, last: Int, before: String): LabelConnection
  committers(first: Int, after: String, last: Int, before: String): UserCoreConnection
  commits(first: Int, after: String, last: Int, before: String): CommitConnection
  discussions(first: Int, after: String, last: Int, before: String): DiscussionConnection!
  notes(first: Int, after: String, last: Int, before: String): NoteConnection!
}
type Commit {
  id: ID!
  sha: String!
  shortId: String!
  title: String
  message: String
  author: User
  authorName: String
  authorEmail: String
  authoredDate: Time
  committerName: String
  committerEmail: String
  committedDate: Time
}
type CommitConnection { nodes: [Commit] pageInfo: PageInfo! }
type Discussion {
  id: ID!
  replyId: ID!
  createdAt: Time!
  resolvable: Boolean!
  resolved: Boolean!
  resolvedAt: Time
  resolvedBy: UserCore
  notes(first: Int, after: String, last: Int, before: String): NoteConnection!
}
type DiscussionConnection { nodes: [Discussion] pageInfo: PageInfo! }
enum DiffPositionType { text image file }
type DiffPosition {
  diffRefs: DiffRefs!
  filePath: String!
  newLine: Int
  newPath: String
  oldLine: Int
  oldPath: String
  positionType: DiffPositionType!
}
type Note {
  id: ID!
  author: User
  body: String!
  createdAt: Time!
  updatedAt: Time!
  lastEditedAt: Time
  lastEditedBy: User
  internal: Boolean
  system: Boolean!
  systemNoteIconName: String
  url: String
  resolvable: Boolean!
  resolved: Boolean!
  resolvedAt: Time
  resolvedBy: UserCore
  position: DiffPosition
  awardEmoji(first: Int, after: String, last: Int, before: String): AwardEmojiConnection
}
type NoteConnection { nodes: [Note] pageInfo: PageInfo! }
type AwardEmoji { name: String! user: UserCore! emoji: String! }
type AwardEmojiConnection { nodes: [AwardEmoji] pageInfo: PageInfo! }
`;
