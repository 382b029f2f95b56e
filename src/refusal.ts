/** Why the server does not start, in one sentence for whoever starts it; a stack would only hide it. */
export class Refusal extends Error {}
