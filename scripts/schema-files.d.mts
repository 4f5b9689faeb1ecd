/** A JSON Schema as a file of the repository. */
export function schemaFiles(): Promise<{ path: string; text: string }[]>;
