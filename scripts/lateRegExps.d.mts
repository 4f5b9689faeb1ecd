export const lateRegExps: { readonly name: string; renderChunk(code: string): { code: string } | undefined };
