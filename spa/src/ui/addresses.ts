/** Where the page of one thing is, for links between features that know nothing else of each other. */
export const contactAt = (id: string): string => `/contacts/${id}`;
export const threadAt = (id: string): string => `/threads/${id}`;
export const seekerAt = (id: string): string => `/seekers/${id}`;
